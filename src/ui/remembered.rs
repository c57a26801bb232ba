//! Things worked out once and kept between frames, as long as what they were worked out from stays the same.

use std::any::Any;
use std::sync::Arc;

use egui::{Id, Ui};

/// What `make` gives, made anew only when the key is another than last time. Ids tell the things remembered apart.
pub fn remembered<K, T>(ui: &Ui, id: &'static str, key: K, make: impl FnOnce() -> T) -> Arc<T>
where
    K: Clone + PartialEq + Any + Send + Sync,
    T: Any + Send + Sync,
{
    let id = Id::unique(("remembered", id));
    if let Some((known, thing)) = ui.data(|data| data.get_temp::<(K, Arc<T>)>(id))
        && known == key
    {
        return thing;
    }
    let thing = Arc::new(make());
    ui.data_mut(|data| data.insert_temp(id, (key, Arc::clone(&thing))));
    thing
}
