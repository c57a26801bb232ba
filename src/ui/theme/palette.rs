//! The colours by meaning, and the sizes of type and of marks, of one theme.

use std::sync::LazyLock;

use egui::{Color32, Context, FontId, Id, Stroke};

use crate::session::Theme;
use crate::ui::fonts;

/// Everything a widget needs to know to paint itself in the current theme.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Palette {
    pub theme: Theme,
    /// Behind the cards.
    pub ground: Color32,
    /// Panels and cards.
    pub panel: Color32,
    /// Hairlines between and around things.
    pub line: Color32,
    /// Text.
    pub ink: Color32,
    /// Text of second rank.
    pub muted: Color32,
    /// What can be acted on, what is chosen, where the keyboard is.
    pub accent: Color32,
    /// The ground of what is chosen.
    pub selected: Color32,
    pub good: Color32,
    pub good_ground: Color32,
    pub warn: Color32,
    pub warn_ground: Color32,
    pub bad: Color32,
    pub bad_ground: Color32,
    pub info: Color32,
    pub chip: Color32,
    pub chip_line: Color32,
}

/// A meaning that has a colour, a ground and a mark of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tone {
    Good,
    Warning,
    Bad,
    Info,
    #[default]
    Neutral,
}

const LIGHT: Palette = Palette {
    theme: Theme::Light,
    ground: Color32::from_rgb(0xF3, 0xF5, 0xF8),
    panel: Color32::from_rgb(0xFF, 0xFF, 0xFF),
    line: Color32::from_rgb(0xDF, 0xE4, 0xEA),
    ink: Color32::from_rgb(0x1B, 0x24, 0x30),
    muted: Color32::from_rgb(0x5C, 0x6A, 0x79),
    accent: Color32::from_rgb(0x1D, 0x5F, 0xBF),
    selected: Color32::from_rgb(0xE8, 0xF0, 0xFC),
    good: Color32::from_rgb(0x1C, 0x7A, 0x4B),
    good_ground: Color32::from_rgb(0xE9, 0xF5, 0xEE),
    warn: Color32::from_rgb(0x8F, 0x53, 0x00),
    warn_ground: Color32::from_rgb(0xFC, 0xF3, 0xE3),
    bad: Color32::from_rgb(0xBC, 0x32, 0x27),
    bad_ground: Color32::from_rgb(0xFB, 0xEB, 0xE9),
    info: Color32::from_rgb(0x3B, 0x6B, 0x9E),
    chip: Color32::from_rgb(0xF1, 0xF4, 0xF8),
    chip_line: Color32::from_rgb(0xD5, 0xDC, 0xE4),
};

const DARK: Palette = Palette {
    theme: Theme::Dark,
    ground: Color32::from_rgb(0x14, 0x18, 0x1D),
    panel: Color32::from_rgb(0x1C, 0x22, 0x29),
    line: Color32::from_rgb(0x2E, 0x37, 0x41),
    ink: Color32::from_rgb(0xE4, 0xE9, 0xEF),
    muted: Color32::from_rgb(0x97, 0xA5, 0xB4),
    accent: Color32::from_rgb(0x6F, 0xA8, 0xFF),
    selected: Color32::from_rgb(0x1D, 0x2C, 0x44),
    good: Color32::from_rgb(0x58, 0xC0, 0x8A),
    good_ground: Color32::from_rgb(0x1B, 0x2E, 0x25),
    warn: Color32::from_rgb(0xE0, 0xA2, 0x4A),
    warn_ground: Color32::from_rgb(0x33, 0x29, 0x1A),
    bad: Color32::from_rgb(0xF0, 0x79, 0x6D),
    bad_ground: Color32::from_rgb(0x36, 0x21, 0x20),
    info: Color32::from_rgb(0x7F, 0xB0, 0xE3),
    chip: Color32::from_rgb(0x25, 0x2D, 0x36),
    chip_line: Color32::from_rgb(0x37, 0x42, 0x4E),
};

impl Palette {
    /// The palette of the theme last applied; before that, the one nearest to egui's own.
    pub fn of(ctx: &Context) -> Self {
        let chosen = ctx.data(|data| data.get_temp::<Theme>(theme_id()));
        chosen.map_or_else(|| if ctx.theme() == egui::Theme::Dark { DARK } else { LIGHT }, Self::of_theme)
    }

    pub const fn of_theme(theme: Theme) -> Self {
        match theme {
            Theme::Light => LIGHT,
            Theme::Dark => DARK,
            Theme::Projector => Self { theme: Theme::Projector, ..LIGHT },
        }
    }

    pub(super) fn remember(theme: Theme, ctx: &Context) {
        ctx.data_mut(|data| data.insert_temp(theme_id(), theme));
    }

    pub fn tone(&self, tone: Tone) -> Color32 {
        match tone {
            Tone::Good => self.good,
            Tone::Warning => self.warn,
            Tone::Bad => self.bad,
            Tone::Info => self.info,
            Tone::Neutral => self.muted,
        }
    }

    pub fn tone_ground(&self, tone: Tone) -> Color32 {
        match tone {
            Tone::Good => self.good_ground,
            Tone::Warning => self.warn_ground,
            Tone::Bad => self.bad_ground,
            Tone::Info => self.selected,
            Tone::Neutral => self.chip,
        }
    }

    /// Text on a fill of the accent or of a tone: near white on the deep colours, near black on the bright ones.
    pub fn on_fill(&self) -> Color32 {
        if self.theme.is_dark() { self.ground } else { self.panel }
    }

    /// A card a shade off the panel: between panel and ground.
    pub fn tinted_panel(&self) -> Color32 {
        self.panel.lerp_to_gamma(self.ground, 0.6)
    }

    /// A length given for the desk, in this theme.
    pub fn px(&self, length: f32) -> f32 {
        length * self.theme.scale()
    }

    /// The line around things.
    pub fn hairline(&self) -> Stroke {
        Stroke::new(1.0, self.line)
    }

    /// The width of what a mark or icon is drawn with.
    pub fn mark_width(&self) -> f32 {
        if self.theme == Theme::Projector { 2.25 } else { 1.5 }
    }

    pub fn body(&self) -> FontId {
        fonts::regular(self.px(13.0))
    }

    pub fn body_strong(&self) -> FontId {
        fonts::semibold(self.px(13.0))
    }

    pub fn small(&self) -> FontId {
        fonts::regular(self.px(11.5))
    }

    pub fn small_strong(&self) -> FontId {
        fonts::semibold(self.px(11.5))
    }

    pub fn heading(&self) -> FontId {
        fonts::semibold(self.px(15.0))
    }

    pub fn figure(&self) -> FontId {
        fonts::semibold(self.px(17.0))
    }
}

/// Asked for by everything that is drawn.
fn theme_id() -> Id {
    static ID: LazyLock<Id> = LazyLock::new(|| Id::unique("phanbo theme"));
    *ID
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stands_out_from_its_ground_in_every_theme() {
        let failing: Vec<String> = Theme::ALL.into_iter().map(Palette::of_theme).flat_map(too_faint).collect();
        assert!(failing.is_empty(), "below 4.5:1: {failing:#?}");
    }

    fn too_faint(p: Palette) -> Vec<String> {
        let texts = [p.ink, p.muted, p.accent, p.good, p.warn, p.bad, p.info];
        let mut pairs: Vec<(Color32, Color32)> = Vec::new();
        for ground in [p.panel, p.ground, p.chip, p.selected, p.tinted_panel()] {
            pairs.extend(texts.map(|text| (text, ground)));
        }
        for tone in [Tone::Good, Tone::Warning, Tone::Bad, Tone::Info, Tone::Neutral] {
            pairs.extend([p.tone(tone), p.ink, p.muted].map(|text| (text, p.tone_ground(tone))));
            pairs.push((p.on_fill(), p.tone(tone)));
        }
        pairs.push((p.on_fill(), p.accent));
        let faint = pairs.into_iter().filter(|&(text, ground)| contrast(text, ground) < 4.5);
        faint.map(|(text, ground)| format!("{:?}: {text:?} on {ground:?}", p.theme)).collect()
    }

    /// The contrast ratio of WCAG 2.
    fn contrast(a: Color32, b: Color32) -> f32 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn luminance(colour: Color32) -> f32 {
        let linear = egui::Rgba::from(colour);
        0.2126 * linear.r() + 0.7152 * linear.g() + 0.0722 * linear.b()
    }

    #[test]
    fn the_projector_is_larger_and_otherwise_light() {
        let (light, projector) = (Palette::of_theme(Theme::Light), Palette::of_theme(Theme::Projector));
        assert!(projector.body().size > light.body().size && projector.mark_width() > light.mark_width());
        assert_eq!(Palette { theme: Theme::Light, ..projector }, light);
    }
}
