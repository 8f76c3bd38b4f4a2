//! How sure the house is of who somebody is. Source of the levels: 国家政务服务平台统一身份认证, as usual there; which proof
//! counts as which level is the provider's word, mapped in the settings.

use serde::{Deserialize, Serialize};

/// How sure the house is, each level more than the one before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Assurance {
    /// 1: a phone was proven, and whose it is nobody knows.
    #[default]
    Phone,
    /// 2: name and identity number were compared with the records of the state.
    RealName,
    /// 3: somebody looked, at a counter or at home, or a chip or as strong a proof did.
    Strong,
}
