// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/html/TextStyle.h"

namespace bantin::content::html {

/// The running text of one paragraph, with white space as a browser shows it: one space for any amount, also across
/// elements; no-break spaces beside other white space are typing debris and count as such.
class InlineCollector
{
public:
    void append(const QString &text, const TextStyle &style);
    void append(const Note &note) { m_inlines.append(note); }
    void appendBreak();
    /// True when nothing visible is there.
    bool isBlank() const;
    bool endsWithBreak() const;
    Inlines take();

private:
    void appendSpace(const TextStyle &style);
    Text &run(const TextStyle &style);

    Inlines m_inlines;
};

} // namespace bantin::content::html
