//! The specialties of doctors, by the codes of the rule book.

use enumset::EnumSetType;
use smallvec::SmallVec;

macro_rules! specialties {
    ($($name:ident = $code:literal),+ $(,)?) => {
        /// A clinical specialty (chuyên khoa).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumSetType)]
        #[enumset(no_super_impls)]
        pub enum Specialty {
            $($name),+
        }

        impl Specialty {
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The code of docs/rule-book.md, as files and JSON give it.
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code),+
                }
            }
        }
    };
}

specialties! {
    General = "general",
    Family = "family",
    Traditional = "traditional",
    Preventive = "preventive",
    Dental = "dental",
    Internal = "internal",
    Surgery = "surgery",
    Obstetrics = "obstetrics",
    Paediatrics = "paediatrics",
    EmergencyIntensive = "emergency_intensive",
    Anaesthesia = "anaesthesia",
    Imaging = "imaging",
    Laboratory = "laboratory",
    Haematology = "haematology",
    OrthopaedicTrauma = "orthopaedic_trauma",
    Cardiology = "cardiology",
    Endocrinology = "endocrinology",
    Oncology = "oncology",
    Neurology = "neurology",
    Psychiatry = "psychiatry",
    Infectious = "infectious",
    TuberculosisLung = "tuberculosis_lung",
    Dermatology = "dermatology",
    Ophthalmology = "ophthalmology",
    Ent = "ent",
    Rehabilitation = "rehabilitation",
    Geriatrics = "geriatrics",
    Pathology = "pathology",
    Forensic = "forensic",
    Management = "management",
}

/// The specialties of one record. They lie in it: nearly all have one or two, and rules look at those of every doctor.
pub type Specialties = SmallVec<[Specialty; 8]>;

impl Specialty {
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|specialty| specialty.code() == code)
    }
}
