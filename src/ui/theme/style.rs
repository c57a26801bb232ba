//! Makes egui's own widgets look like ours: hairlines, small corners, a 4-pixel grid.

use egui::epaint::TextOptions;
use egui::style::{ScrollStyle, Selection, WidgetVisuals, Widgets};
use egui::{Color32, Context, CornerRadius, Margin, Shadow, Stroke, Style, TextStyle, Visuals, vec2};

use super::Palette;
use crate::session::Theme;

/// Chooses the theme for everything drawn from now on. The fonts must be installed first.
pub fn apply(ctx: &Context, theme: Theme) {
    Palette::remember(theme, ctx);
    let base = if theme.is_dark() { egui::Theme::Dark } else { egui::Theme::Light };
    ctx.set_theme(base);
    ctx.style_mut_of(base, |style| restyle(style, &Palette::of_theme(theme)));
}

fn restyle(style: &mut Style, palette: &Palette) {
    set_text(style, palette);
    set_spacing(style, palette);
    style.visuals = visuals(palette);
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.35;
    style.animation_time = 0.1;
}

fn set_text(style: &mut Style, palette: &Palette) {
    style.text_styles = [
        (TextStyle::Small, palette.small()),
        (TextStyle::Body, palette.body()),
        (TextStyle::Button, palette.body()),
        (TextStyle::Monospace, palette.body()),
        (TextStyle::Heading, palette.heading()),
    ]
    .into();
}

fn set_spacing(style: &mut Style, palette: &Palette) {
    let px = |length| palette.px(length);
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(px(8.0), px(4.0));
    spacing.button_padding = vec2(px(8.0), px(2.0));
    spacing.interact_size = vec2(px(24.0), px(24.0));
    spacing.indent = px(16.0);
    spacing.icon_width = px(16.0);
    spacing.icon_width_inner = px(8.0);
    spacing.icon_spacing = px(4.0);
    spacing.combo_width = px(96.0);
    spacing.text_edit_width = px(160.0);
    spacing.tooltip_width = px(360.0);
    spacing.window_margin = Margin::same(12);
    spacing.menu_margin = Margin::same(4);
    // The bar has a gutter of its own: words never lie under it.
    let gutter = px(12.0);
    spacing.scroll = ScrollStyle {
        bar_width: px(8.0),
        floating_width: px(4.0),
        floating_allocated_width: gutter,
        // Where there is more to see, the bar says so before the pointer comes.
        dormant_handle_opacity: 0.35,
        ..ScrollStyle::floating()
    };
    // Fading edges would dim the first and last line of every list.
    spacing.scroll.fade.strength = 0.0;
}

fn visuals(palette: &Palette) -> Visuals {
    let base = if palette.theme.is_dark() { Visuals::dark() } else { Visuals::light() };
    Visuals {
        widgets: widgets(palette),
        selection: Selection { bg_fill: palette.selected, stroke: Stroke::new(1.0, palette.accent) },
        weak_text_color: Some(palette.muted),
        hyperlink_color: palette.accent,
        faint_bg_color: palette.ground,
        extreme_bg_color: palette.panel,
        text_edit_bg_color: Some(palette.panel),
        code_bg_color: palette.chip,
        warn_fg_color: palette.warn,
        error_fg_color: palette.bad,
        window_corner_radius: CornerRadius::same(7),
        menu_corner_radius: CornerRadius::same(6),
        window_fill: palette.panel,
        window_stroke: Stroke::new(1.0, palette.chip_line),
        window_shadow: Shadow::NONE,
        popup_shadow: Shadow::NONE,
        window_highlight_topmost: false,
        panel_fill: palette.panel,
        // Hinting would round half sizes up to tall, narrow letters and crowd the accents.
        text_options: TextOptions { font_hinting: false, ..base.text_options },
        indent_has_left_vline: false,
        striped: false,
        ..base
    }
}

fn widgets(palette: &Palette) -> Widgets {
    let quiet = |fill: Color32, border: Color32, text: Color32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(1.0, border),
        corner_radius: CornerRadius::same(4),
        fg_stroke: Stroke::new(palette.mark_width().floor(), text),
        expansion: 0.0,
    };
    Widgets {
        noninteractive: quiet(palette.panel, palette.line, palette.ink),
        inactive: quiet(palette.panel, palette.chip_line, palette.ink),
        hovered: quiet(palette.chip, palette.muted, palette.ink),
        active: quiet(palette.selected, palette.accent, palette.ink),
        open: quiet(palette.chip, palette.accent, palette.ink),
    }
}
