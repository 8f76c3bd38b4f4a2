//! Icons: drawn in a 24-box with strokes, always beside a word, never spoken.

use maud::{Markup, PreEscaped, html};

/// What an icon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    Settings,
    Elder,
    Search,
    Clock,
    Document,
    Message,
    Certificate,
    Wallet,
    Heart,
    Bus,
    House,
    School,
    Scales,
    People,
    Question,
    Phone,
    Worker,
    Warning,
    Done,
    Doing,
    Waiting,
    Flag,
    Pause,
    Undo,
    Back,
    Onward,
    Bulb,
    Eye,
    Person,
    Speaker,
    Good,
}

impl Icon {
    const fn shapes(self) -> &'static str {
        match self {
            Self::Settings => {
                r#"<path d="M4 7h9M17 7h3M4 17h3M11 17h9"/><circle cx="15" cy="7" r="2"/><circle cx="9" cy="17" r="2"/>"#
            }
            Self::Elder => r#"<path d="M3 19 9 5l6 14M5 14.5h8M19 9v8M15.5 13h7"/>"#,
            Self::Search => r#"<circle cx="11" cy="11" r="6.5"/><path d="m16 16 5 5"/>"#,
            Self::Clock => r#"<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.5 2"/>"#,
            Self::Document => r#"<path d="M6 3h8l4 4v14H6z"/><path d="M14 3v4h4M9 13h6M9 17h6"/>"#,
            Self::Message => r#"<path d="M4 5h16v11H11l-4 4v-4H4z"/>"#,
            Self::Certificate => {
                r#"<rect x="3" y="5" width="18" height="14" rx="2"/><circle cx="8.5" cy="11" r="2"/><path d="M5.8 16c.6-1.6 4.8-1.6 5.4 0M14.5 10H18M14.5 14H18"/>"#
            }
            Self::Wallet => {
                r#"<path d="M4 7h15a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2h12v3"/><path d="M16 13.5h1.5"/>"#
            }
            Self::Heart => {
                r#"<path d="M12 20s-8-4.6-8-10.4A4.4 4.4 0 0 1 12 7a4.4 4.4 0 0 1 8 2.6C20 15.4 12 20 12 20z"/><path d="M7 12.5h2.5l1.5-2.5 2 4 1.5-1.5H17"/>"#
            }
            Self::Bus => {
                r#"<rect x="4" y="4" width="16" height="13" rx="2"/><path d="M4 11h16M7 17v3M17 17v3M8 14h.01M16 14h.01"/>"#
            }
            Self::House => r#"<path d="M4 11 12 4l8 7"/><path d="M6 10v10h12V10"/><path d="M9 20 15 17"/>"#,
            Self::School => {
                r#"<path d="M3 8.5 12 5l9 3.5-9 3.5z"/><path d="M7 10.5V15c2 2 8 2 10 0v-4.5M21 8.5V14"/>"#
            }
            Self::Scales => r#"<path d="M12 4v16M8 20h8M5 7h14M5 7l-2.5 6h5zM19 7l-2.5 6h5z"/>"#,
            Self::People => {
                r#"<circle cx="8" cy="7" r="2.5"/><circle cx="16.5" cy="9" r="2"/><path d="M4 20v-5a4 4 0 0 1 8 0v5M12.5 15a4 4 0 0 1 8 .5V20"/>"#
            }
            Self::Question => {
                r#"<path d="M4 5h16v11H11l-4 4v-4H4z"/><path d="M10 9a2 2 0 1 1 2.5 1.9c-.4.2-.5.5-.5 1.1M12 14h.01"/>"#
            }
            Self::Phone => {
                r#"<path d="M6 3h3l1.5 5-2 1.5a12 12 0 0 0 6 6l1.5-2 5 1.5v3a2 2 0 0 1-2 2C11 20 4 13 4 5a2 2 0 0 1 2-2z"/>"#
            }
            Self::Worker => {
                r#"<circle cx="9" cy="8" r="3"/><path d="M3 20c0-7 12-7 12 0M16 5.5a3 3 0 0 1 0 5.5M17.5 14c2.5.8 3.5 3 3.5 6"/>"#
            }
            Self::Warning => r#"<path d="M12 3.5 22 20.5H2z"/><path d="M12 10v5M12 17.8v.01"/>"#,
            Self::Done => r#"<path d="m4.5 12.5 5 5 10-11"/>"#,
            Self::Doing => r#"<circle cx="12" cy="12" r="4" fill="currentColor"/>"#,
            Self::Waiting => r#"<circle cx="12" cy="12" r="4"/>"#,
            Self::Flag => r#"<path d="M6 21V4h12l-3 4 3 4H6"/>"#,
            Self::Pause => r#"<circle cx="12" cy="12" r="9"/><path d="M10 8.5v7M14 8.5v7"/>"#,
            Self::Undo => r#"<path d="M4 9h10a5.5 5.5 0 0 1 0 11H8"/><path d="M8 5 4 9l4 4"/>"#,
            Self::Back => r#"<path d="M19 12H5M11 6l-6 6 6 6"/>"#,
            Self::Onward => r#"<path d="M5 12h14M13 6l6 6-6 6"/>"#,
            Self::Bulb => {
                r#"<path d="M9 18h6M10 21h4M12 3a6 6 0 0 0-3.5 10.9c.5.4.5 1 .5 2.1h6c0-1.1 0-1.7.5-2.1A6 6 0 0 0 12 3z"/>"#
            }
            Self::Eye => {
                r#"<path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z"/><circle cx="12" cy="12" r="2.8"/>"#
            }
            Self::Person => r#"<circle cx="12" cy="8" r="4"/><path d="M4 21c0-8 16-8 16 0"/>"#,
            Self::Speaker => {
                r#"<path d="M4 9.5v5h3.5L12 19V5L7.5 9.5zM16 9a4.5 4.5 0 0 1 0 6M18.5 6a8.5 8.5 0 0 1 0 12"/>"#
            }
            Self::Good => r#"<circle cx="12" cy="12" r="9"/><path d="m7.5 12.5 3 3 6-6.5"/>"#,
        }
    }
}

/// An icon before a word.
pub fn icon(icon: Icon) -> Markup {
    drawn(icon, None)
}

/// An icon after a word.
pub fn icon_after(icon: Icon) -> Markup {
    drawn(icon, Some("end"))
}

fn drawn(icon: Icon, class: Option<&str>) -> Markup {
    html! {
        svg class=[class] viewBox="0 0 24 24" aria-hidden="true" focusable="false" { (PreEscaped(icon.shapes())) }
    }
}
