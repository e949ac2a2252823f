// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/anchor/TextAnchor.h"

#include "app/content/diff/ShortestScript.h"

#include <algorithm>
#include <cstdlib>

namespace bantin::content {

using namespace Qt::StringLiterals;
using checks::CheckPlace;
using checks::TextPiece;
using Standing = AnchoredPlace::Standing;

namespace {

constexpr qsizetype contextLength = 48;
/// So much of the surroundings, or so long a quote, makes a chance repetition unlikely.
constexpr qsizetype tellingContext = 20;
constexpr qsizetype tellingQuote = 40;
/// So many words of the surroundings tell edited words from chance ones.
constexpr qsizetype tellingWords = 5;
/// Fewer words than these cannot be told from others once one of them was changed.
constexpr qsizetype fewestWords = 3;
constexpr int longestScript = 400;

qsizetype sharedEnd(QStringView a, QStringView b)
{
    qsizetype length = 0;
    while (length < a.size() && length < b.size() && a.at(a.size() - 1 - length) == b.at(b.size() - 1 - length))
        ++length;
    return length;
}

qsizetype sharedBeginning(QStringView a, QStringView b)
{
    return std::ranges::mismatch(a, b).in1 - a.begin();
}

struct Candidate {
    CheckPlace place;
    qsizetype context = 0; ///< letters of the surroundings that are still there
    bool isHome = false;   ///< in the block it was in
};

QList<Candidate> occurrences(const QString &quote, const CommentPlace &was, const QList<TextPiece> &pieces)
{
    QList<Candidate> found;
    for (const TextPiece &piece : pieces) {
        if (piece.field != was.field)
            continue;
        for (qsizetype at = piece.text.indexOf(quote); at >= 0; at = piece.text.indexOf(quote, at + 1)) {
            const QStringView text(piece.text);
            const qsizetype context =
                sharedEnd(was.prefix, text.first(at)) + sharedBeginning(was.suffix, text.sliced(at + quote.size()));
            found.append({{piece.field, piece.block, at, quote.size(), {}}, context, piece.block == was.block});
        }
    }
    return found;
}

bool isTelling(const Candidate &one, const QString &quote, const CommentPlace &was)
{
    return quote.size() >= tellingQuote
           || one.context >= std::min(tellingContext, was.prefix.size() + was.suffix.size());
}

/// The one place that has more of the surroundings than any other.
AnchoredPlace exactPlace(const QString &quote, const CommentPlace &was, const QList<TextPiece> &pieces)
{
    const QList<Candidate> found = occurrences(quote, was, pieces);
    const auto same = std::ranges::find_if(found, [&was](const Candidate &one) {
        return one.isHome && one.place.position == was.position && one.context == was.prefix.size() + was.suffix.size();
    });
    if (same != found.end())
        return {Standing::Exact, same->place};
    const auto best = std::ranges::max_element(found, {}, &Candidate::context);
    if (best == found.end() || !isTelling(*best, quote, was))
        return {};
    const auto rivals = std::ranges::count(found, best->context, &Candidate::context);
    if (rivals == 1)
        return {Standing::Exact, best->place};
    return {};
}

struct Word {
    QStringView text;
    qsizetype at = 0;
    bool quoted = false;
    friend bool operator==(const Word &a, const Word &b) { return a.text == b.text; }
};

QList<Word> wordsOf(QStringView text)
{
    QList<Word> words;
    qsizetype from = -1;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool isWord = i < text.size() && (text.at(i).isLetterOrNumber() || text.at(i).isMark());
        if (isWord && from < 0)
            from = i;
        if (!isWord && from >= 0)
            words.append({text.sliced(from, i - from), std::exchange(from, -1), false});
    }
    return words;
}

/// What of the quote and of its surroundings a piece still has.
struct Likeness {
    qsizetype quoted = 0;
    qsizetype around = 0;
    qsizetype begin = -1;
    qsizetype end = 0;
};

Likeness likenessOf(const QList<Word> &known, const QList<Word> &present)
{
    Likeness likeness;
    auto old = known.cbegin();
    auto fresh = present.cbegin();
    for (const ScriptStep step : shortestScript(known, present, longestScript)) {
        if (step == ScriptStep::Same && old->quoted) {
            ++likeness.quoted;
            likeness.begin = likeness.begin < 0 ? fresh->at : likeness.begin;
            likeness.end = fresh->at + fresh->text.size();
        } else if (step == ScriptStep::Same) {
            ++likeness.around;
        }
        old += step == ScriptStep::Added ? 0 : 1;
        fresh += step == ScriptStep::Removed ? 0 : 1;
    }
    return likeness;
}

/// Most of the words, near one another, with some of the surroundings.
AnchoredPlace nearPlace(const QString &quote, const CommentPlace &was, const QList<TextPiece> &pieces)
{
    const QString all = was.prefix + quote + was.suffix;
    QList<Word> known = wordsOf(all);
    for (Word &word : known)
        word.quoted = word.at >= was.prefix.size() && word.at < was.prefix.size() + quote.size();
    const auto count = std::ranges::count(known, true, &Word::quoted);
    if (count < fewestWords)
        return {};
    AnchoredPlace best;
    qsizetype most = 0;
    bool isAlone = true;
    for (const TextPiece &piece : pieces) {
        if (piece.field != was.field)
            continue;
        const Likeness likeness = likenessOf(known, wordsOf(piece.text));
        const bool isEnough = likeness.quoted * 5 >= count * 3 && likeness.around >= tellingWords
                              && likeness.end - likeness.begin <= 2 * quote.size();
        const qsizetype score = likeness.quoted + likeness.around;
        if (!isEnough || score < most)
            continue;
        isAlone = score > most;
        most = score;
        best = {Standing::Near, {piece.field, piece.block, likeness.begin, likeness.end - likeness.begin, {}}};
    }
    return isAlone ? best : AnchoredPlace();
}

} // namespace

QList<TextPiece> anchorPieces(const Metadata &metadata, const Document &document)
{
    using Place = TextPiece::Place;
    QList<TextPiece> pieces{{Place::Field, u"title"_s, {}, metadata.title},
                            {Place::Field, u"sapo"_s, {}, metadata.sapo}};
    for (const TextPiece &piece : checks::textPieces(document)) {
        if (piece.place != Place::Note && piece.place != Place::Alternative && piece.place != Place::Source
            && piece.place != Place::Label)
            pieces.append(piece);
    }
    return pieces;
}

AnchoredPlace findAnchor(const QString &quote, const CommentPlace &was, const QList<TextPiece> &pieces)
{
    if (quote.isEmpty())
        return {};
    const AnchoredPlace exact = exactPlace(quote, was, pieces);
    return exact.standing == Standing::Exact ? exact : nearPlace(quote, was, pieces);
}

CommentPlace anchorAt(const CheckPlace &place, const QList<TextPiece> &pieces)
{
    CommentPlace anchor{place.field, place.block, place.position};
    const auto piece = std::ranges::find_if(
        pieces, [&place](const TextPiece &one) { return one.field == place.field && one.block == place.block; });
    if (piece == pieces.end())
        return anchor;
    const QStringView text(piece->text);
    const qsizetype at = std::clamp<qsizetype>(place.position, 0, text.size());
    const qsizetype end = std::clamp<qsizetype>(place.position + place.length, at, text.size());
    anchor.prefix = text.first(at).last(std::min(at, contextLength)).toString();
    anchor.suffix = text.sliced(end).first(std::min(text.size() - end, contextLength)).toString();
    return anchor;
}

} // namespace bantin::content
