//! Things worked out once and kept between frames, as long as what they were worked out from stays the same.

use std::any::Any;
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

use egui::{Id, Ui};
use foldhash::fast::FixedState;

use super::View;
use super::widgets::Letters;
use crate::session::{Theme, Zoom};
use crate::text::Language;

/// What `make` gives, made anew only when the key is another than last time. Ids tell the things remembered apart.
pub fn remembered<K, T>(ui: &Ui, id: &'static str, key: K, make: impl FnOnce() -> T) -> Arc<T>
where
    K: Clone + PartialEq + Any + Send + Sync,
    T: Any + Send + Sync,
{
    followed(ui, id, key, |_| make())
}

/// The same, where `make` can go on from the thing of last time: nothing at first, and while somebody still holds it.
pub fn followed<K, T>(ui: &Ui, id: &'static str, key: K, make: impl FnOnce(Option<T>) -> T) -> Arc<T>
where
    K: Clone + PartialEq + Any + Send + Sync,
    T: Any + Send + Sync,
{
    let id = Id::unique(("remembered", id));
    if let Some((known, thing)) = ui.data(|data| data.get_temp::<Known<K, T>>(id)).flatten()
        && known == key
    {
        return thing;
    }
    let before = ui.data_mut(|data| data.remove_temp::<Known<K, T>>(id)).flatten();
    let thing = Arc::new(make(before.and_then(|(_, thing)| Arc::into_inner(thing))));
    ui.data_mut(|data| data.insert_temp::<Known<K, T>>(id, Some((key, Arc::clone(&thing)))));
    thing
}

/// A thing as a key: the very same one and no other that is like it. It is kept, so that no other comes to lie where it
/// lies.
#[derive(Clone)]
pub struct Same<T>(pub Arc<T>);

impl<T> PartialEq for Same<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// A thing with its key.
type Known<K, T> = Option<(K, Arc<T>)>;

/// By what things are of, the key of each and what was made.
type Things<Of, K, T> = HashMap<Of, (K, Arc<T>), FixedState>;

/// The same for many things of one kind, such as cards. What a frame does not ask for is forgotten with it.
pub struct Each<Of, K, T> {
    before: Arc<Things<Of, K, T>>,
    now: Things<Of, K, T>,
}

impl<Of, K, T> Each<Of, K, T>
where
    Of: Eq + Hash + Any + Send + Sync,
    K: PartialEq + Any + Send + Sync,
    T: Any + Send + Sync,
{
    /// Lets `draw` ask for things, which are kept for the next frame.
    pub fn kept<R>(ui: &mut Ui, id: &'static str, draw: impl FnOnce(&mut Ui, &mut Self) -> R) -> R {
        let id = Id::unique(("remembered", id));
        let before = ui.data(|data| data.get_temp(id)).unwrap_or_default();
        let mut each = Self { before, now: HashMap::default() };
        let drawn = draw(ui, &mut each);
        ui.data_mut(|data| data.insert_temp(id, Arc::new(each.now)));
        drawn
    }

    /// What `make` gives, made anew only when the key is another than in the frame before.
    pub fn of(&mut self, of: Of, key: K, make: impl FnOnce() -> T) -> Arc<T> {
        self.changed(of, key, |_| make())
    }

    /// The same, where `make` can take over parts of what was made with another key.
    pub fn changed(&mut self, of: Of, key: K, make: impl FnOnce(Option<(&K, &T)>) -> T) -> Arc<T> {
        let thing = match self.before.get(&of) {
            Some((known, thing)) if *known == key => Arc::clone(thing),
            before => Arc::new(make(before.map(|(key, thing)| (key, &**thing)))),
        };
        self.now.insert(of, (key, Arc::clone(&thing)));
        thing
    }
}

/// What all words laid out on the screen depend on besides what they say.
#[derive(Clone, PartialEq)]
pub struct Appearance {
    language: Language,
    theme: Theme,
    zoom: Zoom,
    letters: Letters,
}

impl Appearance {
    pub fn of(ui: &Ui, view: &View) -> Self {
        let (theme, zoom) = (view.settings().theme, view.settings().zoom);
        Self { language: view.language, theme, zoom, letters: Letters::of(ui) }
    }
}

#[cfg(test)]
mod tests {
    use egui::{Context, RawInput};

    use super::*;

    /// Which of the things that a frame asks for, each with its key, are made.
    fn made(context: &Context, asked: &[(u32, u32)]) -> Vec<u32> {
        let mut made = Vec::new();
        let mut output = context.run_ui(RawInput::default(), |ui| {
            Each::kept(ui, "things", |_, each: &mut Each<u32, u32, u32>| {
                for &(of, key) in asked {
                    let thing = each.of(of, key, || {
                        made.push(of);
                        of * key
                    });
                    assert_eq!(*thing, of * key);
                }
            });
        });
        output.textures_delta.clear();
        made
    }

    #[test]
    fn a_thing_is_made_anew_when_its_key_is_another_or_the_frame_before_has_not_asked_for_it() {
        let context = Context::default();
        assert_eq!(made(&context, &[(1, 1), (2, 1)]), [1, 2]);
        assert_eq!(made(&context, &[(1, 1), (2, 2)]), [2]);
        assert!(made(&context, &[(2, 2)]).is_empty());
        assert_eq!(made(&context, &[(1, 1), (2, 2)]), [1]);
    }
}
