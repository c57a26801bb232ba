//! Which of the panels beside the page in the middle there is room for, in a window of a width.

use super::{Settings, Theme};

/// The panels beside the page in the middle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    Findings,
    Inspector,
}

/// How the width is shared out, by how much of it there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Room {
    /// Both panels beside the page.
    Wide,
    /// Both, each narrower.
    Close,
    /// One of them, the inspector unless the findings are asked for.
    One,
    /// One of them while it is asked for.
    None,
}

/// Below these widths, in points at the size of type of a desk, the panels fold one after the other.
const WIDE: f32 = 1150.0;
const CLOSE: f32 = 1020.0;
const ONE: f32 = 820.0;

impl Room {
    /// Of a window so many points wide. On a wall the page in the middle is what is looked at.
    pub fn of(width: f32, theme: Theme) -> Self {
        let width = width / theme.scale();
        match width {
            _ if theme == Theme::Projector => Self::None,
            WIDE.. => Self::Wide,
            CLOSE.. => Self::Close,
            ONE.. => Self::One,
            _ => Self::None,
        }
    }

    /// Whether a panel has a place only while it is asked for, instead of the other.
    pub fn is_narrow(self) -> bool {
        matches!(self, Self::One | Self::None)
    }

    /// Whether a panel stands beside the page. `asked`: what the user last wanted to see in a window too narrow for both.
    pub fn shows(self, side: Side, settings: &Settings, asked: Option<AskedPanel>) -> bool {
        let wanted = match side {
            Side::Findings => settings.findings_open,
            Side::Inspector => settings.inspector_open,
        };
        match (self, asked) {
            (Self::Wide | Self::Close, _) => wanted,
            (_, Some(AskedPanel(asked))) => asked == Some(side),
            (Self::One, None) => wanted && side == Side::Inspector,
            (Self::None, None) => false,
        }
    }
}

/// The one panel a user has asked for in a narrow window, or that there be none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AskedPanel(pub Option<Side>);

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(width: f32, theme: Theme, asked: Option<AskedPanel>) -> (bool, bool) {
        let (room, settings) = (Room::of(width, theme), Settings::default());
        (room.shows(Side::Findings, &settings, asked), room.shows(Side::Inspector, &settings, asked))
    }

    #[test]
    fn panels_fold_one_after_the_other_and_each_can_be_had() {
        assert_eq!((Room::of(1366.0, Theme::Light), Room::of(1280.0, Theme::Dark)), (Room::Wide, Room::Wide));
        assert_eq!(shown(1100.0, Theme::Light, None), (true, true));
        // 1366 pixels at 150 %, 1920 at 200 %.
        assert_eq!(shown(910.0, Theme::Light, None), (false, true));
        assert_eq!(shown(960.0, Theme::Light, Some(AskedPanel(Some(Side::Findings)))), (true, false));
        assert_eq!(shown(800.0, Theme::Light, None), (false, false));
        assert_eq!(shown(800.0, Theme::Light, Some(AskedPanel(Some(Side::Inspector)))), (false, true));
        assert_eq!(shown(960.0, Theme::Light, Some(AskedPanel(None))), (false, false));
    }

    #[test]
    fn on_a_wall_the_page_has_the_whole_width_until_a_panel_is_asked_for() {
        assert_eq!(shown(1920.0, Theme::Projector, None), (false, false));
        assert_eq!(shown(1920.0, Theme::Projector, Some(AskedPanel(Some(Side::Findings)))), (true, false));
    }
}
