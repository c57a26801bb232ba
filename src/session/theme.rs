//! How the window looks: by day, in the dark, on a wall.

/// What the user chooses under View.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    #[default]
    Light,
    Dark,
    /// Light colours, larger type and thicker marks, for a wall seen from the back of a room.
    Projector,
}

impl Theme {
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Projector];

    /// How much larger than at a desk everything is drawn.
    pub fn scale(self) -> f32 {
        match self {
            Self::Light | Self::Dark => 1.0,
            Self::Projector => 1.25,
        }
    }

    pub fn is_dark(self) -> bool {
        self == Self::Dark
    }
}
