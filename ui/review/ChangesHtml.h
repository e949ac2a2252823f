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
    /// Style sheets of what came, of what went, and of what was moved or formatted.
    struct Looks {
        QString added;
        QString removed;
        QString other;
    };

    ChangesHtml(const Theme &theme, int pictureWidth);
    ChangesHtml(const Looks &looks, int pictureWidth);

    QString page(const content::ArticleDiff &diff) const;
    QString runs(const QList<content::TextRun> &runs) const;
    QString nodes(const QList<content::TextChange> &nodes) const;
    static QString anchor(int place);
    static QString style(const Theme &theme, Tone tone, QLatin1StringView decoration);

private:
    QString field(const content::FieldChange &change) const;
    QString node(const content::TextChange &node) const;
    QString element(const content::TextChange &node, const content::TextNode::Shell &shell) const;
    QString picture(const content::TextChange &node) const;
    QString image(const content::Figure &figure, const QString &heading) const;
    QString notice(const content::TextChange &node) const;

    Looks m_looks;
    int m_pictureWidth;
};

} // namespace bantin::ui
