//! A page of a form such as the portal's, of 11.5 KB: head, ten questions with hints, foot.

use maud::{DOCTYPE, Markup, html};

/// Label, hint and `autocomplete` of each question.
const QUESTIONS: [(&str, &str, &str); 10] = [
    ("您的姓名是什么？", "请按身份证上的写法填写。少数民族姓名中的间隔点请一并填写。", "name"),
    (
        "您的身份证号码是多少？",
        "一共十八位，最后一位可能是字母。号码只用来办理这件事，保存时已经加密。",
        "off",
    ),
    ("我们可以打哪个电话找到您？", "手机或座机都可以。听电话不方便的，可以在后面的问题里选择短信。", "tel"),
    ("您住在哪个街道、哪个社区？", "不知道社区名称也没有关系，可以只填街道。", "address-level3"),
    ("您的详细地址是什么？", "请写到楼号、单元和门牌号，方便工作人员上门服务时找到您。", "street-address"),
    (
        "您的残疾证号码是多少？",
        "在残疾证第一页，一共二十位，前十八位与身份证号码相同。还没有残疾证的，可以不填。",
        "off",
    ),
    ("平时由谁照顾您的生活？", "可以是家人、邻居、护工，也可以是没有人。请写下与您的关系。", "off"),
    ("您每个月大约有多少收入？", "包括工资、养老金和各种补贴，按元填写。大约的数目就可以。", "off"),
    (
        "您在生活中最需要什么帮助？",
        "例如出行、康复、辅助器具、家庭无障碍改造。可以写多项，一项写一行。",
        "off",
    ),
    ("还有什么要告诉我们？", "例如什么时间方便联系您，上门时需要注意什么。没有可以不填。", "off"),
];

/// The page; `head` and the values come from a row where there is one.
pub fn page<'v>(head: &str, value: &dyn Fn(&str) -> &'v str) -> Markup {
    html! {
        (DOCTYPE)
        html lang="zh-Hans" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { "填写申请 - 残疾人证办理 - 助残服务门户" }
                link rel="stylesheet" href="/assets/portal.css";
                link rel="icon" href="/assets/mark.svg" type="image/svg+xml";
            }
            body {
                a.skip href="#main" { "跳到正文" }
                header.site {
                    a.mark href="/" { "助残服务门户" }
                    p.slogan { "东河区残疾人联合会主办，为每一位残疾人和家属服务" }
                    nav aria-label="主要栏目" {
                        ul {
                            @for (path, word) in [
                                ("/", "首页"), ("/services", "办事"), ("/applications", "查进度"), ("/letters", "通知书"),
                                ("/contact", "联系我们"), ("/settings", "显示设置"), ("/help", "帮助"), ("/sign-in", "登录"),
                            ] {
                                li { a href=(path) { (word) } }
                            }
                        }
                    }
                }
                main id="main" tabindex="-1" {
                    p.back { a href="/services/disability-certificate" { "返回办事指南" } }
                    @if !head.is_empty() { p.number { "办件编号：" (head) } }
                    h1 { "填写申请" }
                    p { "每一项填好后都会自动保存。您可以随时离开，用查询码在手机或别的电脑上继续填写。" }
                    form method="post" action="/applications" novalidate {
                        input type="hidden" name="form_key" value="5f0c1b7a9e3d42860b1c5d7e8f9a0b2c";
                        @for (place, (label, hint, autocomplete)) in QUESTIONS.iter().enumerate() {
                            @let id = format!("q{place}");
                            div.question {
                                label.question-label for=(id) { (label) }
                                p.hint id=(format!("{id}-hint")) { (hint) }
                                details.help {
                                    summary { "为什么要问这一项？" }
                                    p { "这一项用来判断您可以享受哪些待遇，也让工作人员少跑一次、少问一次。" }
                                    p { "不清楚怎么填的，可以拨打服务热线，由工作人员在电话里帮您填写。" }
                                    p { "填错了没有关系：提交以前可以随时修改，提交以后十分钟内可以取回。" }
                                    p { "您也可以请家人、社区工作人员或者残疾人专职委员帮忙填写。谁帮您填的，系统会如实记录，您随时可以查看，也可以改回您自己的说法。" }
                                }
                                input.field type="text" id=(id) name=(id) value=(value(&id)) autocomplete=(autocomplete)
                                    aria-describedby=(format!("{id}-hint")) spellcheck="false";
                            }
                        }
                        div.buttons {
                            button.primary { "保存并继续" }
                            button.plain name="then" value="later" { "保存，以后再填" }
                        }
                    }
                }
                footer.site {
                    p { "服务热线每天有人接听；听力不便的，可以发短信，或者预约手语视频。" }
                    ul {
                        @for (path, word) in [
                            ("/accessibility", "无障碍声明"), ("/privacy", "个人信息怎样保护"), ("/sitemap", "网站地图"),
                            ("/feedback", "意见和投诉"), ("/easy-read", "易读版"), ("/language/en", "English"),
                        ] {
                            li { a href=(path) { (word) } }
                        }
                    }
                    p { "主办单位：东河区残疾人联合会" }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_is_as_heavy_as_the_budget_says() {
        let bytes = page("", &|_| "").into_string().len();
        assert!((11_000..12_000).contains(&bytes), "{bytes} bytes");
    }
}
