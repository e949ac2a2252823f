// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QSyntaxHighlighter>

#include <optional>

namespace bantin::ui::editor {

/// Shows what blocks and links are (heading sizes, caption and header-cell looks, link colour) without touching the
/// document, so that looks can never be mistaken for marks the person set.
class StructureHighlighter final : public QSyntaxHighlighter
{
public:
    /// `palette` for what is not shown in the windows; theirs otherwise.
    explicit StructureHighlighter(QTextDocument *document, const std::optional<QPalette> &palette = {});

protected:
    void highlightBlock(const QString &text) override;

private:
    QTextCharFormat blockLook() const;
    void highlightLinks();
    QColor colour(QPalette::ColorRole role) const;

    std::optional<QPalette> m_palette;
};

} // namespace bantin::ui::editor
