//! Gives every word to the field it was typed in: whatever ends a field waits until the word is in it.
//!
//! Vietnamese input methods hold a word back while it is composed: it shows in the field as a preview (ibus), in a box
//! of the input method's own (fcitx5 under X11), or not at all until it is committed. A click, Enter or a shortcut may
//! overtake it. Here the events of a frame are handed out so that letters are drawn before what ends them, and a word
//! that is still held back is asked for first. Arrows that egui walks by are handed out one a frame.

use std::collections::VecDeque;

use egui::{Context, Event, ImeEvent, Key, Memory, Modifiers, Plugin, RawInput, Ui};

/// How long an answer of the input method is waited for at most, in seconds: on a busy machine a frame can take half a
/// second, and an answer takes two or three.
const PATIENCE: f64 = 3.0;

/// Sends the window the left Control key, by way of the input method, which commits the word it holds back before it
/// lets the key through. False where nothing of the kind can be done.
pub type EndWord = Box<dyn FnMut() -> bool + Send + Sync>;

/// The order in which the events of the keyboard and the pointer reach the fields.
pub struct Typing {
    end_word: EndWord,
    /// What has come and is not handed out yet.
    waiting: VecDeque<Event>,
    /// The word being composed, as the field shows it.
    composed: String,
    /// A word that was put in for the input method: its own commit, if it still comes, is the same word again.
    put_in: String,
    /// Keys that are down as far as this window was told.
    down: Vec<Key>,
    /// A key was let go that was never pressed here: the input method keeps what was pressed.
    held_back: bool,
    /// The input method is to forget the word it composes: it was put in.
    interrupts: bool,
    /// Since when the input method is asked for its word.
    asked_at: Option<f64>,
}

/// What an event means to the text of the field that has the keyboard.
#[derive(Clone, Copy, PartialEq, Eq)]
enum EventKind {
    /// It changes the text, or takes it along.
    Letters,
    /// It moves in the text, or on to another cell: letters before and after it are not for the same place.
    Walks,
    /// After it another part of the window may have the keyboard, or what stands in the field is used.
    Ends,
    /// The end of a click: what was pressed is to be drawn first.
    Release,
    Other,
}

impl Typing {
    pub fn new(end_word: EndWord) -> Self {
        Self {
            end_word,
            waiting: VecDeque::new(),
            composed: String::new(),
            put_in: String::new(),
            down: Vec::new(),
            held_back: false,
            interrupts: false,
            asked_at: None,
        }
    }

    /// What a frame at this time (in seconds) is given of what has come.
    fn portion(&mut self, now: f64) -> Vec<Event> {
        let mut portion = Vec::new();
        let (mut letters, mut walked, mut ended) = (false, false, false);
        while let Some(event) = self.waiting.front() {
            let clicked = matches!(event, Event::PointerButton { .. });
            match kind(event) {
                EventKind::Ends if letters || walked || ended => break,
                EventKind::Ends => match self.word_before_the_end(clicked, now) {
                    Word::Awaited => break,
                    Word::Here(word) => {
                        portion.extend(word);
                        break;
                    }
                    Word::None => ended = true,
                },
                EventKind::Walks if letters || ended => break,
                EventKind::Letters if walked || ended => break,
                EventKind::Release if ended => break,
                EventKind::Walks => walked = true,
                EventKind::Letters => letters = true,
                // Only now has what was clicked the keyboard.
                EventKind::Release => ended = true,
                EventKind::Other => {}
            }
            let event = self.waiting.pop_front();
            portion.extend(event.and_then(|event| self.admit(event)));
        }
        portion
    }

    /// The word that belongs before the next event, which ends the field. Keys come by way of the input method, which
    /// has done with its word by then; it knows nothing of what is `clicked`.
    fn word_before_the_end(&mut self, clicked: bool, now: f64) -> Word {
        let is_commit = |event: &Event| matches!(event, Event::Ime(ImeEvent::Commit(_)));
        if self.waiting.iter().any(is_commit) {
            self.asked_at = None;
            let (word, rest): (Vec<_>, Vec<_>) =
                self.waiting.drain(..).partition(|event| matches!(event, Event::Ime(_)));
            self.waiting = rest.into();
            return Word::Here(word.into_iter().filter_map(|event| self.admit(event)).collect());
        }
        if self.composed.is_empty() && !self.held_back {
            return Word::None;
        }
        let is_answer = |event: &Event| matches!(event, Event::Key { key: Key::ControlLeft, pressed: true, .. });
        match self.asked_at {
            None if clicked && (self.end_word)() => {
                self.asked_at = Some(now);
                Word::Awaited
            }
            Some(since) if now - since < PATIENCE && !self.waiting.iter().any(is_answer) => Word::Awaited,
            _ => self.put_in_what_is_seen(),
        }
    }

    /// The input method does not commit its word: what the field shows of it is the word.
    fn put_in_what_is_seen(&mut self) -> Word {
        (self.asked_at, self.held_back) = (None, false);
        self.put_in = std::mem::take(&mut self.composed);
        if self.put_in.is_empty() {
            return Word::None;
        }
        self.interrupts = true;
        Word::Here(vec![Event::Ime(ImeEvent::Commit(self.put_in.clone()))])
    }

    /// Of several arrows that nobody has taken egui walks by the last alone, once a pass: the others come with the next.
    fn put_back_steps(&mut self, ui: &Ui) {
        if ui.text_edit_focused() || ui.memory(|memory| memory.focused().is_none()) {
            return;
        }
        ui.input(|input| {
            for step in input.events.iter().rev().filter(|event| is_step(event)).skip(1) {
                self.waiting.push_front(step.clone());
            }
        });
    }

    /// Keeps track of the word being composed. A word that was put in already does not come a second time.
    fn admit(&mut self, event: Event) -> Option<Event> {
        match &event {
            Event::Ime(ImeEvent::Preedit { text, .. }) => {
                text.clone_into(&mut self.composed);
                if !text.is_empty() {
                    self.put_in.clear();
                }
            }
            Event::Ime(ImeEvent::Commit(text)) => {
                self.composed.clear();
                self.held_back = false;
                let put_in = std::mem::take(&mut self.put_in);
                if let Some(rest) = text.strip_prefix(put_in.as_str()).filter(|_| !put_in.is_empty()) {
                    return (!rest.is_empty()).then(|| Event::Ime(ImeEvent::Commit(rest.to_owned())));
                }
            }
            Event::Key { key, pressed: true, .. } => self.down.push(*key),
            Event::Key { key, pressed: false, .. } => {
                let before = self.down.len();
                self.down.retain(|down| down != key);
                self.held_back |= self.down.len() == before;
            }
            _ => {}
        }
        Some(event)
    }
}

/// An arrow by which egui walks from what has the keyboard to what is next to it.
fn is_step(event: &Event) -> bool {
    let Event::Key { key, pressed: true, modifiers, .. } = event else { return false };
    matches!(key, Key::ArrowUp | Key::ArrowDown | Key::ArrowLeft | Key::ArrowRight) && !modifiers.any()
}

/// What is to come before the end of a field.
enum Word {
    None,
    /// The input method has been asked for it.
    Awaited,
    Here(Vec<Event>),
}

impl Plugin for Typing {
    fn debug_name(&self) -> &'static str {
        "typing"
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        if std::mem::take(&mut self.interrupts) {
            ui.memory_mut(Memory::interrupt_ime);
        }
        self.put_back_steps(ui);
        if !self.waiting.is_empty() {
            ui.request_repaint();
        }
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        self.waiting.extend(input.events.drain(..));
        self.held_back &= ctx.text_edit_focused();
        input.events = self.portion(input.time.unwrap_or_else(|| ctx.time()));
    }
}

fn kind(event: &Event) -> EventKind {
    match event {
        Event::Text(_)
        | Event::Paste(_)
        | Event::MiddleClickPaste { .. }
        | Event::Copy
        | Event::Cut
        | Event::Ime(_) => EventKind::Letters,
        Event::Key { key, pressed: true, modifiers, .. } => kind_of_key(*key, *modifiers),
        Event::PointerButton { pressed, .. } => {
            if *pressed {
                EventKind::Ends
            } else {
                EventKind::Release
            }
        }
        Event::WindowFocused(false) | Event::AccessKitActionRequest(_) => EventKind::Ends,
        _ => EventKind::Other,
    }
}

fn kind_of_key(key: Key, modifiers: Modifiers) -> EventKind {
    use Key as K;
    let is_function = key.name().strip_prefix('F').is_some_and(|number| number.parse::<u8>().is_ok());
    match key {
        K::Backspace | K::Delete => EventKind::Letters,
        K::ArrowLeft | K::ArrowRight | K::Home | K::End => EventKind::Walks,
        K::ArrowUp | K::ArrowDown | K::PageUp | K::PageDown if !modifiers.command && !modifiers.alt => EventKind::Walks,
        K::Enter | K::Tab | K::Escape => EventKind::Ends,
        K::A | K::C | K::X | K::V if modifiers.command_only() => EventKind::Letters,
        K::ControlLeft | K::ControlRight | K::ShiftLeft | K::ShiftRight | K::AltLeft | K::AltRight => EventKind::Other,
        _ if is_function || modifiers.command || modifiers.ctrl || modifiers.alt => EventKind::Ends,
        _ => EventKind::Other,
    }
}
