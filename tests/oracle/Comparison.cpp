// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/Comparison.h"

#include "tests/oracle/OutlineHeadings.h"
#include "tests/oracle/WordSequence.h"

#include <QHash>
#include <QUrl>

#include <algorithm>

namespace bantin::testing {

using namespace Qt::StringLiterals;

namespace {

QHash<QString, int> counted(const QStringList &lines)
{
    QHash<QString, int> counts;
    for (const QString &line : lines)
        ++counts[line];
    return counts;
}

/// Takes one `line` out of `counts`; false when there is none.
bool take(QHash<QString, int> &counts, const QString &line)
{
    const auto found = counts.find(line);
    if (found == counts.end() || *found == 0)
        return false;
    --*found;
    return true;
}

/// Neighbours with one target are one link: our tree joins them, and a reader sees no seam.
QStringList targets(const QStringList &links)
{
    QStringList result;
    for (const QString &link : links) {
        const QString target = QUrl::fromPercentEncoding(link.trimmed().toUtf8());
        if (result.isEmpty() || result.last() != target)
            result.append(target);
    }
    return result;
}

/// The paragraphs that begin with a label, without it: "a) text" and "Điều 3. text" as "text".
QStringList withoutLabels(const QStringList &paragraphs)
{
    constexpr qsizetype mostWords = 4;
    QStringList rest;
    for (const QString &paragraph : paragraphs) {
        for (qsizetype skipped = 1; skipped <= mostWords; ++skipped)
            rest.append(paragraph.section(u' ', skipped));
    }
    return rest;
}

} // namespace

QString nameOf(Aspect aspect)
{
    switch (aspect) {
    case Aspect::Headings:
        return u"headings"_s;
    case Aspect::HeadingsAndNumbers:
        return u"headings, numbers as text"_s;
    case Aspect::HeadingsOfBoth:
        return u"… and without those by Word's outline level alone"_s;
    case Aspect::Items:
        return u"list items"_s;
    case Aspect::ItemsAndCited:
        return u"list items, cited labels as text"_s;
    case Aspect::Cells:
        return u"cells"_s;
    case Aspect::Links:
        return u"links"_s;
    case Aspect::Images:
        return u"images"_s;
    case Aspect::Bitmaps:
        return u"bitmaps in the file"_s;
    }
    return {};
}

Score &Score::operator+=(const Score &other)
{
    right += other.right;
    ours += other.ours;
    theirs += other.theirs;
    return *this;
}

Times &Times::operator+=(const Times &other)
{
    ours += other.ours;
    theirs += other.theirs;
    ourProcessor += other.ourProcessor;
    theirProcessor += other.theirProcessor;
    return *this;
}

QString Times::inWords() const
{
    const double processor = theirProcessor == 0 ? 0.0 : double(ourProcessor) / double(theirProcessor);
    return u"%1 ms of pandoc's %2 (%3 %), processor %4 of %5 (%6 %)"_s.arg(ours)
        .arg(theirs)
        .arg(100 * share(), 0, 'f', 1)
        .arg(ourProcessor)
        .arg(theirProcessor)
        .arg(100 * processor, 0, 'f', 1);
}

Comparison::Comparison(QString path, const Features &ours, const Features &theirs)
    : file(std::move(path))
    , words(theirs.words.size())
{
    const qsizetype common = commonInOrder(ours.words, theirs.words);
    found = theirs.words.isEmpty() ? 1.0 : double(common) / double(theirs.words.size());
    compareHeadings(ours, theirs);
    compareLabelled(Aspect::Items, Aspect::ItemsAndCited, ours.items, ours.paragraphs,
                    theirs.items + theirs.citedItems);
    compareLines(Aspect::Cells, ours.cells, theirs.cells);
    compareLines(Aspect::Links, targets(ours.links), targets(theirs.links));
    compareImages(ours, theirs);
}

void Comparison::compareLines(Aspect aspect, const QStringList &ours, const QStringList &theirs)
{
    QHash<QString, int> left = counted(ours);
    Score score{0, ours.size(), theirs.size()};
    for (const QString &line : theirs) {
        if (take(left, line))
            ++score.right;
        else
            m_differences.append(u"- %1: %2"_s.arg(nameOf(aspect), line.left(100)));
    }
    for (auto line = left.cbegin(); line != left.cend(); ++line) {
        if (*line > 0)
            m_differences.append(u"+ %1: %2"_s.arg(nameOf(aspect), line.key().left(100)));
    }
    scores[aspect] = score;
}

void Comparison::compareLabelled(Aspect strict, Aspect labelled, const QStringList &ours, const QStringList &candidates,
                                 const QStringList &theirs)
{
    compareLines(strict, ours, theirs);
    Score score = scores[strict];
    QHash<QString, int> exact = counted(ours);
    QHash<QString, int> cited = counted(withoutLabels(candidates));
    for (const QString &line : theirs) {
        if (take(exact, line) || !take(cited, line))
            continue;
        ++score.right;
        // A paragraph that was no item of ours becomes one.
        score.ours += strict == Aspect::Items ? 1 : 0;
    }
    scores[labelled] = score;
}

void Comparison::compareHeadings(const Features &ours, const Features &theirs)
{
    // A title is taken out of the text by either, or a heading for one of them.
    QStringList headings = ours.headings;
    const auto isTitle = [&ours](const QString &heading) { return ours.title.endsWith(heading); };
    if (std::ranges::any_of(theirs.headings, isTitle))
        headings.prepend(ours.title);
    QStringList expected = theirs.headings;
    if (!theirs.title.isEmpty() && headings.contains(theirs.title))
        expected.prepend(theirs.title);
    compareLabelled(Aspect::Headings, Aspect::HeadingsAndNumbers, headings, headings, expected);
    // Those that only Word's outline level makes.
    QHash<QString, int> known = counted(expected);
    QHash<QString, int> outlined = counted(outlineHeadings(file));
    Score score = scores[Aspect::HeadingsAndNumbers];
    for (const QString &heading : std::as_const(headings)) {
        const bool shared = std::ranges::any_of(withoutLabels({u"- "_s + heading}),
                                                [&](const QString &rest) { return take(known, rest); });
        const bool byLevel =
            !shared && std::ranges::any_of(withoutLabels({u"- "_s + heading}), [&](const QString &rest) {
                return !rest.isEmpty() && take(outlined, rest);
            });
        score.ours -= byLevel ? 1 : 0;
    }
    scores[Aspect::HeadingsOfBoth] = score;
}

void Comparison::compareImages(const Features &ours, const Features &theirs)
{
    const auto scoreOf = [&ours](qint64 expected) {
        return Score{std::min(qint64(ours.images.size()), expected), ours.images.size(), expected};
    };
    scores[Aspect::Images] = scoreOf(theirs.images.size());
    scores[Aspect::Bitmaps] = scoreOf(bitmapsIn(file, theirs.images));
    if (scores[Aspect::Bitmaps].f1() < 1)
        m_differences.append(u"- images: %1 of %2"_s.arg(ours.images.size()).arg(theirs.images.join(u' ')));
}

bool Comparison::isPerfect() const
{
    constexpr double goodEnough = 0.998;
    return found >= goodEnough && std::ranges::all_of(scores, [](const Score &score) { return score.f1() >= 1; });
}

QString Comparison::summary(bool lines) const
{
    QString text = u"  %1 words %2 %"_s.arg(file).arg(100 * found, 0, 'f', 2);
    for (auto score = scores.cbegin(); score != scores.cend(); ++score) {
        if (score->f1() < 1)
            text += u", %1 %2/%3/%4"_s.arg(nameOf(score.key())).arg(score->right).arg(score->ours).arg(score->theirs);
    }
    text += u'\n';
    constexpr qsizetype most = 12;
    for (const QString &difference : m_differences.first(lines ? std::min(m_differences.size(), most) : 0))
        text += u"      "_s + difference + u'\n';
    return text;
}

} // namespace bantin::testing
