// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/oracle/Features.h"

#include <QMap>

#include <array>

namespace bantin::testing {

enum class Aspect {
    Headings,
    HeadingsAndNumbers, ///< also those whose number we write into the heading, as app/content/DECISIONS.md says
    HeadingsOfBoth,     ///< the same, without those Word has by their outline level alone, which pandoc does not know
    Items,              ///< list items, as list items
    ItemsAndCited,      ///< also those whose label ("a)", "Điều 3.") we write into the paragraph
    Cells,
    Links,
    Images,
    Bitmaps, ///< of pandoc's images those that the file holds in a bitmap format: it also lists what is missing, and EMF
};

inline constexpr std::array aspects{Aspect::Headings,       Aspect::HeadingsAndNumbers,
                                    Aspect::HeadingsOfBoth, Aspect::Items,
                                    Aspect::ItemsAndCited,  Aspect::Cells,
                                    Aspect::Links,          Aspect::Images,
                                    Aspect::Bitmaps};

QString nameOf(Aspect aspect);

struct Score {
    qint64 right = 0;
    qint64 ours = 0;
    qint64 theirs = 0;

    double f1() const { return ours + theirs == 0 ? 1.0 : 2.0 * double(right) / double(ours + theirs); }
    double recall() const { return theirs == 0 ? 1.0 : double(right) / double(theirs); }
    Score &operator+=(const Score &other);
};

/// Milliseconds on the wall and of the processor.
struct Times {
    qint64 ours = 0;
    qint64 theirs = 0;
    qint64 ourProcessor = 0;
    qint64 theirProcessor = 0;

    double share() const { return theirs == 0 ? 0.0 : double(ours) / double(theirs); }
    QString inWords() const;
    Times &operator+=(const Times &other);
};

/// One file as both read it.
class Comparison
{
public:
    Comparison(QString path, const Features &ours, const Features &theirs);

    bool isPerfect() const;
    /// One line with what is not perfect; with `lines` also what is missing (-) and what is more (+).
    QString summary(bool lines) const;

    QString file;
    double found = 1; ///< share of pandoc's words that we have, in order
    qsizetype words = 0;
    QMap<Aspect, Score> scores;
    Times times; ///< of long documents only

private:
    void compareLines(Aspect aspect, const QStringList &ours, const QStringList &theirs);
    void compareLabelled(Aspect strict, Aspect labelled, const QStringList &ours, const QStringList &candidates,
                         const QStringList &theirs);
    void compareHeadings(const Features &ours, const Features &theirs);
    void compareImages(const Features &ours, const Features &theirs);

    QStringList m_differences;
};

} // namespace bantin::testing
