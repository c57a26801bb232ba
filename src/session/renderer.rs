//! What draws the window: the rungs of a ladder, from the one that is mostly best to the one that needs least.

use serde::{Deserialize, Serialize};

use crate::text::{Language, t};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Renderer {
    /// What the graphics library itself would choose: Vulkan, or `DirectX` 12.
    #[default]
    Automatic,
    /// OpenGL, which graphics of before 2015 have alone.
    Gl,
    /// `DirectX` 12 without a graphics card: what Windows has for remote desktops and where a driver is missing.
    Software,
}

impl Renderer {
    /// Those there are on this system, in the order in which they are tried.
    pub const HERE: &[Self] =
        if cfg!(windows) { &[Self::Automatic, Self::Gl, Self::Software] } else { &[Self::Automatic, Self::Gl] };

    /// As the command line knows it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Automatic => "auto",
            Self::Gl => "gl",
            Self::Software => "software",
        }
    }

    /// The renderer of a code; none that is not on this system.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::HERE.iter().copied().find(|renderer| renderer.code() == code)
    }

    pub fn name(self, language: Language) -> String {
        match self {
            Self::Automatic => t!(language, "renderer-automatic"),
            Self::Gl => t!(language, "renderer-gl"),
            Self::Software => t!(language, "renderer-software"),
        }
    }
}
