//! Every word on the screen: the language a page speaks, and the messages of `locales/` as typed methods.
//!
//! `Words` is small and free to copy: it points at messages loaded once. A room's views take it by value and
//! call `words.site_name()`. Dates, numbers and ids as a voice should say them are in `speech`.

#[expect(
    clippy::allow_attributes,
    clippy::all,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "written by the build script from locales/"
)]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

pub mod speech;

use std::sync::LazyLock;

use generated::{L10n, L10nLanguage};

/// The languages the portal speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// Chinese in simplified characters: the language of record.
    #[default]
    ZhHans,
    /// English.
    En,
}

impl Language {
    /// All of them, in the order of the language menu.
    pub const ALL: [Self; 2] = [Self::ZhHans, Self::En];

    /// The tag for `lang`, `hreflang`, cookies and the database.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::ZhHans => "zh-Hans",
            Self::En => "en",
        }
    }

    /// The language of a tag that this house wrote.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The first language of an `Accept-Language` header that we speak; Chinese where none is.
    pub fn negotiate(header: &str) -> Self {
        header
            .split(',')
            .filter_map(|part| part.split(';').next())
            .find_map(|tag| match tag.trim().get(..2)?.to_ascii_lowercase().as_str() {
                "zh" => Some(Self::ZhHans),
                "en" => Some(Self::En),
                _ => None,
            })
            .unwrap_or_default()
    }
}

/// The messages of one language.
#[derive(Clone, Copy)]
pub struct Words {
    language: Language,
    messages: &'static L10nLanguage,
}

static ZH_HANS: LazyLock<L10nLanguage> = LazyLock::new(|| L10n::ZhHans.load());
static EN: LazyLock<L10nLanguage> = LazyLock::new(|| L10n::En.load());

impl Words {
    /// The words of a language.
    pub fn of(language: Language) -> Self {
        let messages = match language {
            Language::ZhHans => &*ZH_HANS,
            Language::En => &*EN,
        };
        Self { language, messages }
    }

    /// Which language this is.
    pub const fn language(self) -> Language {
        self.language
    }
}

impl std::ops::Deref for Words {
    type Target = L10nLanguage;

    fn deref(&self) -> &Self::Target {
        self.messages
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Words({})", self.language.tag())
    }
}
