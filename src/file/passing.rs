//! Folders whose files pass away: a mail program unpacks an attachment there, opens it, and empties the folder some time
//! later without asking. Work saved there is lost.

use std::path::Path;

/// Folders of mail programs and browsers, by a name that stands anywhere in the path.
const NAMES: [&str; 6] = [
    // Outlook, since 2007, below the cache of Internet Explorer and Edge.
    "content.outlook",
    "inetcache",
    "temporary internet files",
    "content.ie5",
    // Mail of Windows 10.
    "microsoft.windowscommunicationsapps_8wekyb3d8bbwe",
    // Outlook on a Mac.
    "outlook temp",
];

/// Whether a file will pass away with its folder. `temporary` are the system's own folders for that; paths are of
/// Windows or not, in whatever case.
pub fn is_passing(path: &Path, temporary: &[impl AsRef<Path>]) -> bool {
    let parts = parts(path);
    let folders = parts.split_last().map_or(&[][..], |(_, folders)| folders);
    // C:\Users\…\AppData\Local\Temp, C:\Windows\Temp
    let is_windows_temp =
        folders.windows(2).any(|pair| matches!(pair, [a, b] if (a == "local" || a == "windows") && b == "temp"));
    is_windows_temp
        || folders.iter().any(|folder| NAMES.contains(&folder.as_str()))
        || temporary.iter().any(|place| folders.starts_with(&self::parts(place.as_ref())))
}

/// The names along a path, folded, whichever way they are parted.
fn parts(path: &Path) -> Vec<String> {
    let text = path.to_string_lossy().to_lowercase();
    text.split(['/', '\\']).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passes(path: &str) -> bool {
        is_passing(Path::new(path), &["/tmp", r"D:\Tam"])
    }

    #[test]
    fn attachments_opened_from_a_mail_program_are_known_in_both_styles_of_path_and_any_case() {
        for path in [
            r"C:\Users\lan\AppData\Local\Microsoft\Windows\INetCache\Content.Outlook\8XQ2R1\quy hoạch (002).phanbo",
            r"c:\users\LAN\appdata\local\microsoft\windows\inetcache\content.outlook\8XQ2R1\a.phanbo",
            r"C:\Users\lan\AppData\Local\Temp\Temp1_a.zip\a.phanbo",
            r"\\?\C:\Users\lan\AppData\Local\Temp\a.phanbo",
            "C:/Users/lan/AppData/Local/Packages/microsoft.windowscommunicationsapps_8wekyb3d8bbwe/LocalState/Files/S0/3/a.phanbo",
            "/tmp/mozilla_lan0/a.phanbo",
            "/TMP/a.phanbo",
            r"d:\tam\a.phanbo",
        ] {
            assert!(passes(path), "{path}");
        }
    }

    #[test]
    fn what_only_looks_like_such_a_folder_stays() {
        for path in [
            r"C:\Users\lan\Documents\a.phanbo",
            r"C:\Users\lan\Documents\INetCache.phanbo",
            r"C:\Kế hoạch\Temp\a.phanbo",
            "/home/lan/tmp/a.phanbo",
            "/tmpfile/a.phanbo",
            "/tmp",
            "a.phanbo",
        ] {
            assert!(!passes(path), "{path}");
        }
    }
}
