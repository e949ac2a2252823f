// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSyntaxHighlighter>

namespace bantin::ui::editor {

/// Shows what blocks and links are (heading sizes, caption and header-cell looks, link colour) without touching the
/// document, so that looks can never be mistaken for marks the person set.
class StructureHighlighter final : public QSyntaxHighlighter
{
public:
    explicit StructureHighlighter(QTextDocument *document);

protected:
    void highlightBlock(const QString &text) override;

private:
    QTextCharFormat blockLook() const;
    void highlightLinks();
};

} // namespace bantin::ui::editor
