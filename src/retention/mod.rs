//! How long what is kept about people stays, by kind, and the work that ends it (个人信息保护法 §19, §47; 网络数据安全管理条例
//! §21–23; 档案法实施条例 §20).
//!
//! Nothing is erased before the district has said, for a kind and from a day on, how long it is kept, and by which paper:
//! the program knows no such figure itself. What the law sets is a least: records of access stay six months (网络安全法).

mod erasing;
mod pages;
mod rules;
mod store;
mod views;

pub use erasing::{CASE_TABLES, round};
pub use pages::routes;
pub use rules::{Keep, Kind, Rule, Rules};
pub use store::rules;
pub use views::{kind_name, published};
