"""One calm theme: ink on paper, system fonts, light and dark. Nothing is fetched from elsewhere."""

from __future__ import annotations

from importlib import resources

import gradio as gr
from gradio.themes.utils import colors

FONTS = (
    "-apple-system",
    "Segoe UI",
    "Roboto",
    "Helvetica Neue",
    "Noto Sans",
    "Liberation Sans",
    "Arial",
    "system-ui",
    "sans-serif",
)
MONO = ("ui-monospace", "SF Mono", "Cascadia Mono", "Liberation Mono", "monospace")


def calm_theme() -> gr.themes.Base:
    """Gradio's own parts (boxes, buttons, ticks) in our colours; everything else is assets/chat.css."""
    theme = gr.themes.Base(
        primary_hue=colors.teal, neutral_hue=colors.stone, font=FONTS, font_mono=MONO, text_size="lg", radius_size="md"
    )
    return theme.set(
        body_background_fill="#f6f5f0",
        body_background_fill_dark="#12181a",
        body_text_color="#1b2528",
        body_text_color_dark="#e4eae8",
        body_text_color_subdued="#55625f",
        body_text_color_subdued_dark="#a4b1ae",
        background_fill_primary="#ffffff",
        background_fill_primary_dark="#1a2225",
        block_background_fill="transparent",
        block_background_fill_dark="transparent",
        block_border_width="0px",
        block_shadow="none",
        block_padding="0",
        block_label_text_color="#3a4745",
        block_label_text_color_dark="#c3cecb",
        block_title_text_color="#3a4745",
        block_title_text_color_dark="#c3cecb",
        block_title_text_weight="600",
        border_color_primary="#d9d6cb",
        border_color_primary_dark="#324044",
        input_background_fill="#ffffff",
        input_background_fill_dark="#1a2225",
        input_border_color="#8d978f",
        input_border_color_dark="#6f7f7c",
        input_border_color_focus="#0b5f5a",
        input_border_color_focus_dark="#76cdc2",
        input_placeholder_color="#66716e",
        input_placeholder_color_dark="#97a5a2",
        button_primary_background_fill="#0b5f5a",
        button_primary_background_fill_hover="#084a46",
        button_primary_background_fill_dark="#76cdc2",
        button_primary_background_fill_hover_dark="#98ddd4",
        button_primary_text_color="#ffffff",
        button_primary_text_color_dark="#0d1a1a",
        button_secondary_background_fill="#e9e6dc",
        button_secondary_background_fill_hover="#dedacd",
        button_secondary_background_fill_dark="#2a3538",
        button_secondary_background_fill_hover_dark="#354245",
        button_secondary_text_color="#1b2528",
        button_secondary_text_color_dark="#e4eae8",
        checkbox_background_color_selected="#0b5f5a",
        checkbox_background_color_selected_dark="#2b8f86",
        checkbox_border_color="#6d7874",
        checkbox_border_color_dark="#8b9a97",
        checkbox_label_background_fill="transparent",
        checkbox_label_background_fill_dark="transparent",
        checkbox_label_background_fill_hover="transparent",
        checkbox_label_background_fill_hover_dark="transparent",
        checkbox_label_background_fill_selected="transparent",
        checkbox_label_background_fill_selected_dark="transparent",
        checkbox_label_border_width="0px",
        checkbox_label_padding="2px 0",
        checkbox_label_shadow="none",
        checkbox_label_text_color_selected="#1b2528",
        checkbox_label_text_color_selected_dark="#e4eae8",
        link_text_color="#0b5f5a",
        link_text_color_dark="#76cdc2",
    )


def asset(name: str) -> str:
    """The text of a file in app/assets."""
    return (resources.files("app") / "assets" / name).read_text(encoding="utf-8")
