// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

namespace bantin::ui {

/// What a colour says. State is never shown by tone alone: a word and an icon go with it.
enum class Tone { Neutral, Info, Progress, Waiting, Success, Corrected, Danger };

struct ToneColours {
    QColor background; ///< of a chip or banner
    QColor text;       ///< on `background`, at least 4.5:1 (WCAG 2.1, 1.4.3)
    QColor edge;       ///< strong colour for a card's edge, a dot, an icon
};

/// The look in one place: colours of both schemes, spacing, radius, and the small style sheet made from them. A cheap
/// value; `of()` derives it from any palette so that nobody has to keep one.
class Theme
{
public:
    enum class Scheme { Light, Dark };

    static constexpr int space = 8; ///< device-independent pixels
    static constexpr int radius = 6;
    static constexpr int railWidth = 208;
    static constexpr int listWidth = 288;
    static constexpr int inspectorWidth = 344;

    explicit Theme(Scheme scheme);
    static Theme of(const QPalette &palette);

    QPalette palette() const;
    QString styleSheet() const;
    ToneColours tone(Tone tone) const;

    QColor canvas() const { return m_canvas; }
    QColor surface() const { return m_surface; }
    QColor panel() const { return m_panel; }
    QColor border() const { return m_border; } ///< between areas; nothing is known by it alone
    /// Round a field: at least 3:1 against every ground (WCAG 2.1, 1.4.11).
    QColor fieldEdge() const { return m_fieldEdge; }
    QColor text() const { return m_text; }
    QColor muted() const { return m_muted; }
    QColor accent() const { return m_accent; }
    QColor selection() const { return m_selection; }

private:
    Scheme m_scheme;
    QColor m_canvas;
    QColor m_surface;
    QColor m_panel;
    QColor m_border;
    QColor m_fieldEdge;
    QColor m_text;
    QColor m_muted;
    QColor m_accent;
    QColor m_selection;
};

} // namespace bantin::ui
