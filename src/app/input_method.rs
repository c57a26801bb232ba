//! Asks an input method of X11 to commit the word it holds back.
//!
//! There is no request for it: input methods commit when a key comes that belongs to no word. So the window is sent the
//! Control key, which means nothing to anybody else.

use crate::ui::widgets::typing::EndWord;

/// The way to ask, for the window of the program; where there is none, nothing is ever asked.
pub fn end_word(window: &eframe::CreationContext<'_>) -> EndWord {
    #[cfg(target_os = "linux")]
    if let Some(mut x11) = x11::Window::of(window) {
        return Box::new(move || x11.press_control().is_ok());
    }
    let _ = window;
    Box::new(|| false)
}

#[cfg(target_os = "linux")]
mod x11 {
    use eframe::wgpu::rwh::{HasWindowHandle as _, RawWindowHandle};
    use x11rb::connection::Connection as _;
    use x11rb::errors::ReplyError;
    use x11rb::protocol::xproto::{
        ConnectionExt as _, EventMask, KEY_PRESS_EVENT, KEY_RELEASE_EVENT, KeyButMask, KeyPressEvent,
    };
    use x11rb::rust_connection::RustConnection;

    const CONTROL_L: u32 = 0xffe3;

    /// The window as the X server knows it.
    pub struct Window {
        connection: RustConnection,
        number: u32,
        root: u32,
        control: u8,
    }

    impl Window {
        /// None outside X11, and where no input method is named.
        pub fn of(context: &eframe::CreationContext<'_>) -> Option<Self> {
            let method = std::env::var("XMODIFIERS").unwrap_or_default();
            let is_named = method.contains("@im=") && !method.contains("@im=none");
            let number = match context.window_handle().ok()?.as_raw() {
                RawWindowHandle::Xlib(handle) => u32::try_from(handle.window).ok()?,
                RawWindowHandle::Xcb(handle) => handle.window.get(),
                _ => return None,
            };
            let (connection, screen) = x11rb::connect(None).ok().filter(|_| is_named)?;
            let setup = connection.setup();
            let root = setup.roots.get(screen)?.root;
            let first = setup.min_keycode;
            let keys = connection.get_keyboard_mapping(first, setup.max_keycode - first + 1).ok()?.reply().ok()?;
            let per_key = usize::from(keys.keysyms_per_keycode).max(1);
            let place = keys.keysyms.chunks(per_key).position(|signs| signs.contains(&CONTROL_L))?;
            let control = first.checked_add(u8::try_from(place).ok()?)?;
            Some(Self { connection, number, root, control })
        }

        pub fn press_control(&mut self) -> Result<(), ReplyError> {
            for (response_type, state) in
                [(KEY_PRESS_EVENT, KeyButMask::default()), (KEY_RELEASE_EVENT, KeyButMask::CONTROL)]
            {
                let event = KeyPressEvent {
                    response_type,
                    detail: self.control,
                    sequence: 0,
                    time: x11rb::CURRENT_TIME,
                    root: self.root,
                    event: self.number,
                    child: x11rb::NONE,
                    root_x: 0,
                    root_y: 0,
                    event_x: 0,
                    event_y: 0,
                    state,
                    same_screen: true,
                };
                self.connection.send_event(false, self.number, EventMask::NO_EVENT, event)?;
            }
            self.connection.flush()?;
            Ok(())
        }
    }
}
