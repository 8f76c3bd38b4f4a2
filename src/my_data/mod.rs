//! What is kept about somebody, for themselves: to see it and who looked at it, to take it along, to delete what the law lets
//! go, to close the account (个人信息保护法 §44–47; 网络数据安全管理条例 §23).

mod copy;
mod pages;
mod views;

pub use pages::routes;
