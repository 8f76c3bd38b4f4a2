//! On what somebody signed in, as coarsely as people tell their devices apart; no more of it is kept.

use serde::{Deserialize, Serialize};

use crate::database::column_text;

/// A kind of device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Device {
    /// A phone or tablet.
    Phone,
    /// A computer.
    Computer,
    /// The browser did not say.
    #[default]
    Unknown,
}

column_text!(Device);

impl Device {
    /// From what a browser says of itself.
    pub fn of(user_agent: &str) -> Self {
        let says = |words: &[&str]| words.iter().any(|word| user_agent.contains(word));
        if says(&["Mobile", "Android", "iPhone", "iPad", "HarmonyOS"]) {
            Self::Phone
        } else if says(&["Windows", "Macintosh", "X11", "Linux"]) {
            Self::Computer
        } else {
            Self::Unknown
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phones_and_computers_are_told_apart() {
        let phone = "Mozilla/5.0 (Linux; Android 13; V2166A) AppleWebKit/537.36 Chrome/116.0.0.0 Mobile Safari/537.36";
        let computer =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0.0.0 Safari/537.36";
        assert_eq!(Device::of(phone), Device::Phone);
        assert_eq!(Device::of(computer), Device::Computer);
        assert_eq!(Device::of(""), Device::Unknown);
    }
}
