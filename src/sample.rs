//! The plans of Quảng Ninh that come inside the program: the files of `sample_plans/`, compressed.

use std::io::Read as _;

use flate2::read::GzDecoder;

use crate::file;
use crate::plan::Plan;

static QUANG_NINH: &[u8] = include_bytes!("../assets/samples/quang_ninh.phanbo.gz");
static QUANG_NINH_2025: &[u8] = include_bytes!("../assets/samples/quang_ninh_2025.phanbo.gz");

/// The network of Quảng Ninh after the reorganisation of 2025, with invented doctors.
pub fn quang_ninh() -> Plan {
    opened(QUANG_NINH)
}

/// Quảng Ninh as it was on 31/10/2025, with the reorganisation of the next day.
pub fn quang_ninh_2025() -> Plan {
    opened(QUANG_NINH_2025)
}

fn opened(compressed: &[u8]) -> Plan {
    file::from_bytes(&inflated(compressed)).expect("the sample inside the program is a plan file").plan
}

fn inflated(compressed: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    GzDecoder::new(compressed).read_to_end(&mut bytes).expect("the sample inside the program is compressed");
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_inside_the_program_are_the_files_of_sample_plans() {
        for (name, compressed) in [("quang_ninh", QUANG_NINH), ("quang_ninh_2025", QUANG_NINH_2025)] {
            let path = format!("{}/sample_plans/{name}.phanbo", env!("CARGO_MANIFEST_DIR"));
            let file = std::fs::read(path).expect("the sample is there");
            assert!(
                inflated(compressed) == file,
                "gzip -9nc sample_plans/{name}.phanbo > assets/samples/{name}.phanbo.gz, and look at what differs"
            );
        }
    }
}
