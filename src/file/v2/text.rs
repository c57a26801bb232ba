//! Text in a plan file: bounded in length and in NFC, whatever keyboard or program wrote it.

use serde::{Deserialize, Deserializer, Serialize, de};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Bytes a text may have.
const TEXT_CAP: usize = 4 * 1024;
/// Bytes a note may have.
const NOTE_CAP: usize = 64 * 1024;
/// What an error says when a text is too long; `file::error` turns it into a sentence.
pub const TOO_LONG: &str = "text too long";

/// A name, an id, a line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Text(pub String);

/// A longer free text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Note(pub String);

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        bounded(deserializer, TEXT_CAP).map(Self)
    }
}

impl<'de> Deserialize<'de> for Note {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        bounded(deserializer, NOTE_CAP).map(Self)
    }
}

fn bounded<'de, D: Deserializer<'de>>(deserializer: D, cap: usize) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    if text.len() > cap {
        return Err(de::Error::custom(TOO_LONG));
    }
    Ok(match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => text,
        IsNormalized::No | IsNormalized::Maybe => text.nfc().collect(),
    })
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl From<&str> for Note {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}
