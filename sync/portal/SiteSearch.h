// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/ArchiveLists.h"
#include "app/render/PageRenderer.h"
#include "sync/portal/ArticleLedger.h"

#include <QHash>
#include <QMutex>

namespace bantin::portal {

/// What was found of a query, best first.
struct SearchResult {
    QString siteName;
    QList<QPair<QString, QString>> categories; ///< name, path relative to the site root
    render::ArchiveLists archive;
    qsizetype found = 0;
    QList<render::ListEntry> entries; ///< the part that was asked for, with excerpts
};

/// Finds published articles by the words readers see on their pages, whatever marks and case were typed: every word must occur,
/// words in double quotes and the parts of a number-symbol next to each other. Words in the title count most, then the
/// sapo; what matches with its marks as typed comes first among these, then the newest.
/// Made from the pages themselves, so nothing but what is published can be found. Thread-safe.
class SiteSearch
{
public:
    static constexpr qsizetype longestQuery = 200; ///< characters; the rest is not looked at
    static constexpr qsizetype mostTerms = 10;     ///< likewise

    /// `name` of the site; empty: that of the unit that published last.
    SiteSearch(const QString &siteFolder, const QString &name);

    /// What is shown from now on, newest first; pages that did not change are not read again.
    void update(const QList<PublishedArticle> &known);
    /// `from` and `count` of the entries in their order.
    SearchResult find(const QString &query, qsizetype from, qsizetype count) const;

    /// One line of at most longestQuery characters without controls, in NFC.
    static QString tidied(const QString &query);

private:
    struct Shelved {
        render::ListEntry entry;
        QByteArray package; ///< digest; tells whether the page changed
        QString plain;      ///< title and sapo as they are, lower case
        QByteArray title;   ///< folded words with blanks around each, UTF-8
        QByteArray sapo;
        QByteArray text;
    };

    Shelved shelve(const PublishedArticle &article) const;
    static int score(const Shelved &shelved, const QList<QByteArray> &needles, const QString &typed);

    QString m_site;
    QString m_name;
    mutable QMutex m_mutex; ///< guards all below
    QList<Shelved> m_shelf;
    QString m_siteName;
    render::ArchiveLists m_archive;
};

} // namespace bantin::portal
