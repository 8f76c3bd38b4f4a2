//! How a reader wants pages to look: kept in a cookie, applied on the server as classes of `<html>`.

use crate::words::Language;

/// Size of type.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    /// 标准.
    #[default]
    Standard,
    /// 大字.
    Large,
    /// 特大.
    XLarge,
}

/// Colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device says.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Little glare.
    Soft,
    /// Dark.
    Dark,
    /// Yellow on black.
    Contrast,
}

impl Size {
    /// All sizes.
    pub const ALL: [Self; 3] = [Self::Standard, Self::Large, Self::XLarge];

    /// Name in the form and the cookie.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Standard => "standard",
            Self::Large => "large",
            Self::XLarge => "xlarge",
        }
    }
}

impl Theme {
    /// All themes.
    pub const ALL: [Self; 5] = [Self::Auto, Self::Light, Self::Soft, Self::Dark, Self::Contrast];

    /// Name in the form and the cookie.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Soft => "soft",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
        }
    }
}

/// All settings of display.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preferences {
    /// Size of type.
    pub size: Size,
    /// 长辈版: large type, large targets, less on a page.
    pub elder: bool,
    /// Colours.
    pub theme: Theme,
    /// Wide spacing of characters and lines.
    pub wide: bool,
    /// Pinyin on names and rare characters.
    pub pinyin: bool,
    /// Easy-read text first.
    pub easy_read: bool,
    /// Shows a button that reads aloud; nothing sounds by itself.
    pub read_aloud: bool,
    /// Language, once one was chosen.
    pub language: Option<Language>,
}

impl Preferences {
    /// From the cookie: words joined by dots, those it does not know left aside.
    pub fn from_cookie(cookie: &str) -> Self {
        let mut preferences = Self::default();
        for word in cookie.split('.') {
            match word {
                "elder" => preferences.elder = true,
                "wide" => preferences.wide = true,
                "pinyin" => preferences.pinyin = true,
                "easy" => preferences.easy_read = true,
                "aloud" => preferences.read_aloud = true,
                other => {
                    if let Some(size) = Size::ALL.into_iter().find(|size| size.name() == other) {
                        preferences.size = size;
                    } else if let Some(theme) = Theme::ALL.into_iter().find(|theme| theme.name() == other) {
                        preferences.theme = theme;
                    } else if let Some(language) = Language::from_tag(other) {
                        preferences.language = Some(language);
                    }
                }
            }
        }
        preferences
    }

    /// For the cookie.
    pub fn to_cookie(&self) -> String {
        let mut words = vec![self.size.name(), self.theme.name()];
        for (set, word) in [
            (self.elder, "elder"),
            (self.wide, "wide"),
            (self.pinyin, "pinyin"),
            (self.easy_read, "easy"),
            (self.read_aloud, "aloud"),
        ] {
            if set {
                words.push(word);
            }
        }
        words.extend(self.language.map(Language::tag));
        words.join(".")
    }

    /// The classes of `<html>`; nothing where all is standard.
    pub fn html_class(&self) -> Option<String> {
        let mut classes = Vec::new();
        match self.size {
            Size::Standard => {}
            Size::Large => classes.push("size-large".to_owned()),
            Size::XLarge => classes.push("size-xlarge".to_owned()),
        }
        if self.theme != Theme::Auto {
            classes.push(format!("theme-{}", self.theme.name()));
        }
        if self.elder {
            classes.push("elder".to_owned());
        }
        if self.wide {
            classes.push("spacing-wide".to_owned());
        }
        (!classes.is_empty()).then(|| classes.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cookie_brings_back_what_was_chosen() {
        let all = Preferences {
            size: Size::XLarge,
            elder: true,
            theme: Theme::Contrast,
            wide: true,
            pinyin: true,
            easy_read: true,
            read_aloud: true,
            language: Some(Language::En),
        };
        assert_eq!(Preferences::from_cookie(&all.to_cookie()), all);
        assert_eq!(Preferences::from_cookie("large.nonsense.<script>").size, Size::Large);
    }
}
