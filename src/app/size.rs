//! How large the window is: on small screens, and on monitors of different scale.

use egui::{Vec2, ViewportInfo, vec2};

use crate::session::DESK;

/// The window on a screen that has room for it: what a small office laptop shows, less title and task bar.
pub const SIZE: Vec2 = vec2(DESK, 720.0);
/// Fits a screen of 1366 × 768 pixels at 150 %, less title and task bar.
pub const SMALLEST: Vec2 = vec2(860.0, 420.0);
/// Screens up to this size have no room to spare, in points.
const SMALL_SCREEN: Vec2 = vec2(1400.0, 800.0);
/// What the title bar, the task bar and the frame of the window take of a screen.
const AROUND: Vec2 = vec2(16.0, 80.0);

/// Whether a window of that size is to have the whole screen.
pub fn fills(screen: Vec2, window: Vec2) -> bool {
    let is_small = screen.x <= SMALL_SCREEN.x || screen.y <= SMALL_SCREEN.y;
    is_small || (window + AROUND).x > screen.x || (window + AROUND).y > screen.y
}

/// The window as it was last seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Seen {
    /// Pixels of the monitor a point.
    scale: f32,
    /// Inner size in points.
    size: Vec2,
}

impl Seen {
    /// None where the user did not choose the size: a window that is maximised, hidden, or not there yet.
    pub fn of(window: &ViewportInfo) -> Option<Self> {
        let is_whole = [window.maximized, window.fullscreen, window.minimized].contains(&Some(true));
        let (scale, size) = (window.native_pixels_per_point?, window.inner_rect?.size());
        (!is_whole).then_some(Self { scale, size })
    }

    /// The size to go back to: where the scale of the monitor alone has changed, the window keeps its size in points.
    /// On Windows it would be made larger at each crossing from one monitor to another (rust-windowing/winit#4704).
    pub fn to_keep(self, now: Self) -> Option<Vec2> {
        /// Rounding to whole pixels.
        const NEGLIGIBLE: f32 = 4.0;
        let differs = (now.size - self.size).abs().max_elem() > NEGLIGIBLE;
        let crossed = (now.scale - self.scale).abs() > f32::EPSILON;
        (crossed && differs).then_some(self.size)
    }

    /// What is seen once that size has been asked for.
    pub fn with(self, size: Vec2) -> Self {
        Self { size, ..self }
    }
}

#[cfg(test)]
mod tests {
    use egui::{Pos2, Rect};

    use super::*;

    #[test]
    fn a_small_screen_is_filled_and_a_large_one_is_not() {
        for screen in [[1366.0, 768.0], [1280.0, 720.0], [1366.0 / 1.5, 768.0 / 1.5], [960.0, 540.0], [1600.0, 760.0]] {
            assert!(fills(screen.into(), SIZE), "{screen:?}");
            // Whoever makes the window smaller can do so without reaching beyond the screen.
            assert!(SMALLEST.x <= screen[0] && SMALLEST.y + AROUND.y <= screen[1], "{screen:?}");
        }
        assert!(!fills(vec2(1920.0, 1080.0), SIZE));
        assert!(fills(vec2(1920.0, 1080.0), vec2(1920.0, 1040.0)), "as it was left");
    }

    fn window(scale: f32, size: Vec2, maximized: bool) -> ViewportInfo {
        ViewportInfo {
            native_pixels_per_point: Some(scale),
            inner_rect: Some(Rect::from_min_size(Pos2::ZERO, size)),
            maximized: Some(maximized),
            ..ViewportInfo::default()
        }
    }

    #[test]
    fn a_window_that_crosses_from_one_monitor_to_another_and_back_is_as_large_as_before() {
        let mine = vec2(1000.0, 700.0);
        let mut seen = Seen::of(&window(1.0, mine, false)).expect("a window");
        for scale in [1.25, 1.0, 1.25, 1.0] {
            // What winit makes of it, time and again.
            let grown = Seen::of(&window(scale, seen.size * 1.25, false)).expect("a window");
            assert_eq!(seen.to_keep(grown), Some(mine), "{scale}");
            seen = grown.with(mine);
        }
    }

    #[test]
    fn what_the_user_does_to_a_window_is_left_alone() {
        let seen = |scale, size| Seen::of(&window(scale, size, false)).expect("a window");
        let (small, large) = (vec2(1000.0, 700.0), vec2(1200.0, 800.0));
        assert_eq!(seen(1.0, small).to_keep(seen(1.0, large)), None, "drawn larger");
        assert_eq!(seen(1.0, small).to_keep(seen(1.5, vec2(1000.7, 700.0))), None, "rounded to pixels");
        assert_eq!(Seen::of(&window(1.5, large, true)), None, "maximised on the other monitor");
        assert_eq!(Seen::of(&ViewportInfo::default()), None);
    }
}
