//! Where a range begins, or the keyboard goes on, when the row it was at is no longer seen.

/// The row itself where it is seen; or else the one that is seen nearest to it, as the rows stand or stood. Of two as
/// near the one that comes after it, and so up into its place.
pub fn nearest<'a, T: PartialEq>(rows: &'a [T], row: &'a T, is_seen: impl Fn(&T) -> bool) -> Option<&'a T> {
    if is_seen(row) {
        return Some(row);
    }
    let place = rows.iter().position(|known| known == row)?;
    let seen = rows.iter().enumerate().filter(|(_, row)| is_seen(row));
    seen.min_by_key(|&(at, _)| (at.abs_diff(place), at < place)).map(|(_, row)| row)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_hidden_row_gives_way_to_the_nearest_that_is_seen_and_one_of_elsewhere_to_none() {
        let rows = ['a', 'b', 'c', 'd', 'e'];
        let near = |row: char, seen: &str| nearest(&rows, &row, |row| seen.contains(*row)).copied();
        assert_eq!(near('b', "abc"), Some('b'));
        assert_eq!(near('b', "acde"), Some('c'), "the one that comes up into its place");
        assert_eq!(near('e', "ab"), Some('b'));
        assert_eq!((near('x', "abc"), near('x', "x"), near('b', "")), (None, Some('x'), None));
    }
}
