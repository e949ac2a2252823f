// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/assembly/XmlPart.h"

#include <QList>

namespace bantin::content::docx {

using namespace assembly;

/// The target of a HYPERLINK field instruction (ECMA-376 §17.16.5.25), empty for others and for bookmarks.
QString hyperlinkOf(const QString &instruction);

/// Follows complex fields (w:fldChar, §17.16.18), which nest and may span paragraphs.
class FieldState
{
public:
    void begin();
    void separate();
    void end();
    void addInstruction(const QString &text);
    /// A field left without its separator must not hide the paragraphs that follow.
    void endParagraph();

    /// Inside an instruction: what stands there is code, not text.
    bool inInstruction() const;
    QString href() const;

private:
    struct Field {
        QString instruction;
        QString href;
        bool result = false;
    };
    QList<Field> m_open;
};

} // namespace bantin::content::docx
