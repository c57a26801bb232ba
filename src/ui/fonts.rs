//! The one type family of the window: Be Vietnam Pro, regular and semibold.

use std::sync::LazyLock;

use egui::{Context, FontData, FontDefinitions, FontFamily, FontId};

const REGULAR: &str = "Be Vietnam Pro";
const SEMIBOLD: &str = "Be Vietnam Pro SemiBold";
/// The family name under which widgets ask for the heavier weight.
const SEMIBOLD_FAMILY: &str = "semibold";
/// egui's monospace font: it has arrows and shapes that Be Vietnam Pro lacks.
const LAST_RESORT: &str = "Hack";

/// Gives every family the same glyphs. Must run before the first frame, as the theme's text styles name `semibold`.
pub fn install(ctx: &Context) {
    ctx.set_fonts(definitions());
}

pub fn regular(size: f32) -> FontId {
    FontId::proportional(size)
}

pub fn semibold(size: f32) -> FontId {
    FontId::new(size, semibold_family())
}

fn semibold_family() -> FontFamily {
    static FAMILY: LazyLock<FontFamily> = LazyLock::new(|| FontFamily::Name(SEMIBOLD_FAMILY.into()));
    FAMILY.clone()
}

fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let regular = FontData::from_static(include_bytes!("../../assets/fonts/BeVietnamPro-Regular.ttf"));
    let semibold = FontData::from_static(include_bytes!("../../assets/fonts/BeVietnamPro-SemiBold.ttf"));
    fonts.font_data.insert(REGULAR.to_owned(), regular.into());
    fonts.font_data.insert(SEMIBOLD.to_owned(), semibold.into());

    put_first(&mut fonts, FontFamily::Proportional, REGULAR);
    put_first(&mut fonts, FontFamily::Monospace, REGULAR);
    let fallbacks = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    fonts.families.insert(semibold_family(), fallbacks);
    put_first(&mut fonts, semibold_family(), SEMIBOLD);

    let has_last_resort = fonts.font_data.contains_key(LAST_RESORT);
    for names in fonts.families.values_mut() {
        names.retain(|name| name != LAST_RESORT);
        names.extend(has_last_resort.then(|| LAST_RESORT.to_owned()));
    }
    fonts
}

fn put_first(fonts: &mut FontDefinitions, family: FontFamily, name: &str) {
    fonts.families.entry(family).or_default().insert(0, name.to_owned());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_family_starts_with_the_house_font_and_ends_with_the_same_last_resort() {
        let fonts = definitions();
        assert_eq!(fonts.families.len(), 3);
        for (family, names) in &fonts.families {
            assert!(names[0].starts_with(REGULAR), "{family} starts with {}", names[0]);
            assert_eq!(names.last().map(String::as_str), Some(LAST_RESORT), "{family}");
            assert!(names.iter().all(|name| fonts.font_data.contains_key(name)), "{family} names an unknown font");
        }
    }
}
