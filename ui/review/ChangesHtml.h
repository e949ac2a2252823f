// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/diff/ArticleDiff.h"
#include "ui/look/Theme.h"

#include <QCoreApplication>

namespace bantin::ui {

/// The changes of an article as a page for QTextBrowser: what came is underlined on green, what went is struck through on
/// red, what moved says so. Place n begins at the anchor "place-n"; the picture NAME is asked for as "asset:NAME". UI thread.
class ChangesHtml
{
    Q_DECLARE_TR_FUNCTIONS(bantin::ui::ChangesHtml)
public:
    ChangesHtml(const Theme &theme, int pictureWidth);

    QString page(const content::ArticleDiff &diff) const;
    static QString anchor(int place);

private:
    QString runs(const QList<content::TextRun> &runs) const;
    QString field(const content::FieldChange &change) const;
    QString nodes(const QList<content::TextChange> &nodes) const;
    QString node(const content::TextChange &node) const;
    QString element(const content::TextChange &node, const content::TextNode::Shell &shell) const;
    QString picture(const content::TextChange &node) const;
    QString image(const content::Figure &figure, const QString &heading) const;
    QString notice(const content::TextChange &node) const;

    QString m_added;   ///< style of what came
    QString m_removed; ///< style of what went
    QString m_other;   ///< style of what was moved or formatted
    int m_pictureWidth;
};

} // namespace bantin::ui
