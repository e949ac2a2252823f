// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Id.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace bantin {

/// One thing a damaged store no longer has.
struct StoreLoss {
    /// Known losses are on record by these numbers: new ones go to the end.
    enum class Part {
        Article,      ///< its row: stage, person, dates; text and versions are told apart from it
        Draft,        ///< the text being worked on
        Revision,     ///< a frozen version: what it said beside its text
        RevisionText, ///< the text of a frozen version
        Decision,     ///< a signed decision
        Authors,      ///< who wrote a draft or version
        Delivery,     ///< the row of the outbox an approval made
        Typed,        ///< what was typed since the draft was last saved whole
        FormerDraft,  ///< an earlier text of the draft in its local history
        Picture,
        Package,
        Records,      ///< rows of a table that belongs to no article; `name` is the table
        Comments,     ///< what was said about an article
        Claim,        ///< who took it up for review
        RegisterFile, ///< a file kept with an entry of a register; `number` is the entry, `name` the file
    };

    Part part = Part::Records;
    ArticleId article;       ///< null where the article is not known
    QString title;           ///< of the article, where it still reads
    int number = 0;          ///< of the version, decision, former draft, entry or first missing row of a numbered table
    QString name;            ///< of the picture, file, package or table
    bool isKnown = false;    ///< an earlier repair already said so
    bool isRestored = false; ///< a repair took it from the backup

    /// Stable, without a title.
    QString key() const;
    friend bool operator==(const StoreLoss &a, const StoreLoss &b) { return a.key() == b.key(); }
};

/// What a check or repair found. Titles are in it: for the person at the screen, never for a log.
struct StoreReport {
    enum class FileState { Sound, Damaged, Missing, Foreign };
    struct File {
        QString name; ///< "content.db"
        FileState state = FileState::Sound;
        qint64 pages = 0;
        QList<quint32> damagedPages;
        bool logBroken = false; ///< acknowledged changes in the write-ahead log do not read
    };

    QList<File> files;
    QList<StoreLoss> losses;
    bool structureDamaged = false; ///< SQLite's own check found a fault although every page is authentic
    bool searchDamaged = false;    ///< made anew from the drafts, loses nothing
    bool isComplete = false;       ///< pictures and packages were looked at too

    bool isSound() const;
    /// Whether pages, structure or files are damaged, so that the store must be written anew.
    bool needsRepair() const;
    /// Titles of the articles something is lost of, each once, in the order found.
    QStringList articles() const;
    /// Losses nobody has been told of and nothing was restored for.
    QList<StoreLoss> openLosses() const;
};

} // namespace bantin
