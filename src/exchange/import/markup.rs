//! The tags of the files inside a workbook, one after the other; only what is looked at before the reader proper.

/// A tag that opens, with its attributes as they are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag<'a> {
    /// Without the prefix of its namespace.
    pub name: &'a str,
    attributes: &'a str,
}

impl<'a> Tag<'a> {
    /// An attribute by its name, with or without prefix.
    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        let mut rest = self.attributes;
        loop {
            let (key, after) = rest.split_once('=')?;
            let after = after.trim_start();
            let quote = after.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
            let (value, next) = after[1..].split_once(quote)?;
            let key = key.trim();
            if key == name || key.rsplit_once(':').is_some_and(|(_, local)| local == name) {
                return Some(value);
            }
            rest = next;
        }
    }

    /// A switch: `1` or `true`.
    pub fn is_set(&self, name: &str) -> bool {
        matches!(self.attribute(name), Some("1" | "true"))
    }
}

/// Every opening tag of a text.
pub fn tags(text: &str) -> impl Iterator<Item = Tag<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            rest = &rest[rest.find('<')? + 1..];
            if let Some(comment) = rest.strip_prefix("!--") {
                rest = &comment[comment.find("-->")?..];
                continue;
            }
            let end = rest.find('>')?;
            let inside = rest[..end].trim_end_matches('/');
            rest = &rest[end..];
            if inside.starts_with(['/', '?', '!']) {
                continue;
            }
            let (name, attributes) = inside.split_once(char::is_whitespace).unwrap_or((inside, ""));
            let name = name.rsplit_once(':').map_or(name, |(_, local)| local);
            return Some(Tag { name, attributes });
        }
    })
}

/// A text as it was before it was written into markup.
pub fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_their_attributes_are_found_whatever_their_prefix() {
        let text = "<?xml?><x:cols><!-- <col hidden='1'/> --><x:col min='2' max = \"3\" hidden=\"1\"/></x:cols>";
        let found: Vec<Tag> = tags(text).collect();
        assert_eq!(found.iter().map(|tag| tag.name).collect::<Vec<_>>(), ["cols", "col"]);
        assert_eq!((found[1].attribute("min"), found[1].attribute("max")), (Some("2"), Some("3")));
        assert!(found[1].is_set("hidden"));
        assert_eq!(found[1].attribute("in"), None);
    }
}
