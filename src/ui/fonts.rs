//! The one type family of the window: Be Vietnam Pro, regular and semibold.

use std::sync::LazyLock;

use egui::{Context, FontData, FontDefinitions, FontFamily, FontId};

const REGULAR: &str = "Be Vietnam Pro";
const SEMIBOLD: &str = "Be Vietnam Pro SemiBold";
pub const REGULAR_FILE: &[u8] = include_bytes!("../../assets/fonts/BeVietnamPro-Regular.ttf");
pub const SEMIBOLD_FILE: &[u8] = include_bytes!("../../assets/fonts/BeVietnamPro-SemiBold.ttf");
/// The family name under which widgets ask for the heavier weight.
const SEMIBOLD_FAMILY: &str = "semibold";
/// It has letters, arrows and shapes that Be Vietnam Pro lacks.
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

/// Whether a family begins with the heavier weight.
pub fn is_semibold(family: &FontFamily) -> bool {
    matches!(family, FontFamily::Name(name) if **name == *SEMIBOLD_FAMILY)
}

fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let files: [(&str, &'static [u8]); 3] = [
        (REGULAR, REGULAR_FILE),
        (SEMIBOLD, SEMIBOLD_FILE),
        (LAST_RESORT, include_bytes!("../../assets/fonts/Hack-Regular.ttf")),
    ];
    for (name, file) in files {
        fonts.font_data.insert(name.to_owned(), FontData::from_static(file).into());
    }
    let families = [
        (FontFamily::Proportional, [REGULAR, LAST_RESORT]),
        (FontFamily::Monospace, [REGULAR, LAST_RESORT]),
        (semibold_family(), [SEMIBOLD, LAST_RESORT]),
    ];
    fonts.families = families.map(|(family, names)| (family, names.map(str::to_owned).to_vec())).into();
    fonts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_vietnamese_are_of_the_house_and_those_of_other_tongues_and_signs_are_there_too() {
        let context = Context::default();
        install(&context);
        let has = |family: FontFamily, letters: &str| {
            let mut has = false;
            let mut output = context.run_ui(egui::RawInput::default(), |ui| {
                has = ui.fonts_mut(|fonts| fonts.has_glyphs(&FontId::new(13.0, family.clone()), letters));
            });
            output.textures_delta.clear();
            has
        };
        for family in [FontFamily::Proportional, semibold_family()] {
            assert!(has(family.clone(), "ĂÂĐÊÔƠƯ ạảấầẩẫậắằẳẵặẹẻẽềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ “…” – ·"));
            assert!(has(family.clone(), "Ωπ Жя → ◻"), "of the last resort");
            assert!(!has(family, "安"));
        }
    }

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
