//! How Vietnamese differs in the order of letters from what all languages share (CLDR).
//!
//! The tailorings of a hundred languages lie in `icu_collator`, 0.9 MB of the program if it were asked for one by its
//! name. Vietnamese needs 1 KB, which lies in `assets/collation/vi.bin`; all else is the crate's own.

use icu_collator::provider::{self, CollationData, CollationTailoringV1};
use icu_collections::codepointtrie::{CodePointTrie, CodePointTrieHeader, TrieType};
use icu_normalizer::provider as normalizer;
use icu_provider::{DataError, DataPayload, DataProvider, DataRequest, DataResponse};
use zerovec::ZeroVec;

/// Data for a collator of Vietnamese and of no other language.
pub struct Vietnamese;

impl DataProvider<CollationTailoringV1> for Vietnamese {
    fn load(&self, _: DataRequest) -> Result<DataResponse<CollationTailoringV1>, DataError> {
        Ok(DataResponse {
            metadata: icu_provider::DataResponseMetadata::default(),
            payload: DataPayload::from_owned(tailoring()),
        })
    }
}

macro_rules! as_the_crate_has_it {
    ($($data:expr => $($marker:path)+;)+) => {
        $($(impl DataProvider<$marker> for Vietnamese {
            fn load(&self, request: DataRequest) -> Result<DataResponse<$marker>, DataError> {
                $data.load(request)
            }
        })+)+
    };
}

as_the_crate_has_it! {
    provider::Baked =>
        provider::CollationRootV1
        provider::CollationMetadataV1
        provider::CollationDiacriticsV1
        provider::CollationReorderingV1
        provider::CollationJamoV1
        provider::CollationSpecialPrimariesV1;
    normalizer::Baked => normalizer::NormalizerNfdDataV1 normalizer::NormalizerNfdTablesV1;
}

fn tailoring() -> CollationData<'static> {
    let bytes = include_bytes!("../../assets/collation/vi.bin");
    let (index, rest) = bytes.split_at(INDEX_BYTES);
    let (data, contexts) = rest.split_at(DATA_BYTES);
    let ours = "the tailoring inside the program is whole";
    let trie = CodePointTrie::try_new(
        HEADER,
        ZeroVec::parse_bytes(index).expect(ours),
        ZeroVec::parse_bytes(data).expect(ours),
    );
    CollationData {
        trie: trie.expect(ours),
        ces: ZeroVec::new(),
        ce32s: ZeroVec::new(),
        contexts: ZeroVec::parse_bytes(contexts).expect(ours),
    }
}

const INDEX_BYTES: usize = 128;
const DATA_BYTES: usize = 728;
const HEADER: CodePointTrieHeader = CodePointTrieHeader {
    high_start: 512,
    shifted12_high_start: 1,
    index3_null_offset: 32767,
    data_null_offset: 0,
    null_value: 192,
    trie_type: TrieType::Small,
};

#[cfg(test)]
mod tests {
    use icu_locale_core::locale;
    use icu_provider::DataIdentifierBorrowed;

    use super::*;

    #[test]
    fn it_is_what_the_crate_says_of_vietnamese() {
        let locale = locale!("vi").into();
        let request = DataRequest { id: DataIdentifierBorrowed::for_locale(&locale), ..DataRequest::default() };
        let theirs: DataResponse<CollationTailoringV1> = provider::Baked.load(request).expect("every language has one");
        assert!(
            *theirs.payload.get() == tailoring(),
            "take it anew (assets/collation/render), and look at the order of names: {theirs:?}"
        );
    }
}
