// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/SearchIndex.h"

#include "app/domain/KindField.h"
#include "app/store/ArticleFilter.h"
#include "app/store/ArticleRow.h"
#include "app/store/Connection.h"
#include "app/store/Packing.h"
#include "app/store/RecordCoding.h"
#include "app/store/SearchableText.h"
#include "app/store/SettingsRepository.h"
#include "app/store/Store.h"
#include "app/store/Transaction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestExcerpt = 200;
/// Ranking more than this costs more than a person waits between two keys.
constexpr int rankedHits = 1500;
constexpr int rankedTitles = 500;
const auto textIndex = "search"_ba;
const auto titleIndex = "search_titles"_ba;
constexpr int longestWord = 30;
/// Vietnamese has at most some two hundred and fifty syllables, marks aside, with one first letter.
constexpr int expandedWords = 250;
const auto versionSetting = u"search-index"_s;
const auto version = u"4"_s;

struct DraftTexts {
    Article article;
    QByteArray metadata; ///< packed
    QByteArray xhtml;    ///< packed
};

constexpr auto draftColumns = "drafts.metadata, coalesce(texts.bytes, drafts.xhtml)";
constexpr auto draftTables = " FROM articles JOIN drafts ON drafts.article = articles.number"
                             " LEFT JOIN texts ON texts.number = drafts.text ";

Result<Metadata> metadataOf(const QByteArray &packed)
{
    const auto json = unpack(packed);
    return json ? decodeMetadata(*json) : json.error();
}

QString snippetOf(const DraftTexts &draft, const QList<SearchTerm> &terms)
{
    const auto xhtml = unpack(draft.xhtml);
    if (!xhtml)
        return {};
    const SearchableText text = searchableText(*xhtml);
    QString snippet = makeSnippet(text.body, terms);
    if (snippet.isEmpty()) {
        if (const Result<Metadata> metadata = metadataOf(draft.metadata))
            snippet = makeSnippet(metadata->sapo, terms);
    }
    if (snippet.isEmpty())
        snippet = makeSnippet(text.captions, terms);
    return snippet.isEmpty() ? text.body.left(longestExcerpt).simplified() : snippet;
}

QString otherFields(const Metadata &metadata)
{
    QStringList texts{metadata.writer, metadata.source, metadata.sourceDate, metadata.keywords};
    for (const auto &[name, value] : metadata.fields.asKeyValueRange()) {
        const KindField *field = findKindField(name);
        // A flag is no word, and what a version is of is an id.
        if (field && field->type != KindField::Type::Flag && name != "original"_L1)
            texts.append(value);
    }
    return texts.join(u' ');
}

/// Distinct words as one JSON array, so that a save costs one statement for all of them.
QByteArray wordList(const QStringList &folded)
{
    QSet<QString> words;
    for (const QString &text : folded) {
        const QStringList list = wordsForSearch(text);
        for (const QString &word : list) {
            if (word.size() <= longestWord)
                words.insert(word);
        }
    }
    QJsonArray array;
    for (const QString &word : std::as_const(words))
        array.append(word);
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

} // namespace

SearchIndex::SearchIndex(Store &store)
    : m_store(store)
{
}

Result<QList<SearchHit>> SearchIndex::search(const QString &query, const ArticleQuery &among) const
{
    const QList<SearchTerm> terms = parseSearch(query);
    if (terms.isEmpty())
        return QList<SearchHit>();
    const auto numbers = best(terms, among);
    if (!numbers)
        return numbers.error();
    const QByteArray sql =
        QByteArray("SELECT ") + articleColumns + ", " + draftColumns + draftTables + "WHERE articles.number = ?";
    QList<SearchHit> hits;
    for (const qint64 number : *numbers) {
        const auto draft = m_store.content().first(
            sql.constData(),
            [](const Statement &row) {
                return DraftTexts{readArticle(row), row.blob(articleColumnCount), row.blob(articleColumnCount + 1)};
            },
            number);
        if (!draft)
            return draft.error();
        if (*draft)
            hits.append({(*draft)->article, snippetOf(**draft, terms)});
    }
    return hits;
}

Result<QList<qint64>> SearchIndex::best(const QList<SearchTerm> &terms, const ArticleQuery &among) const
{
    const auto match = matchExpression(terms);
    if (!match)
        return match.error();
    auto scores = candidates(textIndex, *match, among, rankedHits);
    if (!scores)
        return scores.error();
    if (scores->size() == rankedHits) {
        auto titled = candidates(titleIndex, *match, among, rankedTitles);
        if (!titled)
            return titled.error();
        titled->insert(*scores);
        scores = *std::move(titled);
    }
    QList<std::pair<double, qint64>> ranked;
    for (auto score = scores->constBegin(); score != scores->constEnd(); ++score)
        ranked.append({score.value(), -score.key()});
    const qsizetype from = std::min<qsizetype>(among.offset, ranked.size());
    const qsizetype to = std::min<qsizetype>(from + among.limit, ranked.size());
    std::ranges::partial_sort(ranked, ranked.begin() + to);
    QList<qint64> numbers;
    for (qsizetype i = from; i < to; ++i)
        numbers.append(-ranked.at(i).second);
    return numbers;
}

Result<QHash<qint64, double>> SearchIndex::candidates(const QByteArray &index, const QString &match,
                                                      const ArticleQuery &among, int limit) const
{
    // CROSS JOIN keeps the index in front: its rows come newest first and stop at the limit without sorting.
    const QByteArray sql = ArticleFilter::with() + "SELECT " + index + ".rowid, bantin_rank(" + index + ") FROM "
                           + index + " CROSS JOIN articles ON articles.number = " + index + ".rowid WHERE " + index
                           + " MATCH ?7 AND " + ArticleFilter::condition(among) + " ORDER BY " + index
                           + ".rowid DESC LIMIT ?8";
    const auto rows = m_store.content().list(
        sql.constData(), [](const Statement &row) { return std::pair(row.integer(0), row.real(1)); }, among.category,
        among.person, among.author, among.changedFrom, among.changedTo, among.dueBefore, match, limit);
    if (!rows)
        return rows.error();
    QHash<qint64, double> scores;
    for (const auto &[number, score] : *rows)
        scores.insert(number, score);
    return scores;
}

Result<QString> SearchIndex::matchExpression(const QList<SearchTerm> &terms) const
{
    QList<QStringList> expansions;
    for (const SearchTerm &term : terms) {
        if (!term.lastIsPrefix) {
            expansions.append(QStringList());
            continue;
        }
        auto words = wordsBeginning(term.words.constLast());
        if (!words)
            return words.error();
        expansions.append(*std::move(words));
    }
    return toMatchExpression(terms, expansions);
}

Result<QStringList> SearchIndex::wordsBeginning(const QString &prefix) const
{
    const auto words = m_store.content().list(
        "SELECT word FROM (SELECT word FROM search_words WHERE word >= ?1 AND word < ?1 || char(0x10FFFF)"
        " ORDER BY word LIMIT 4000) ORDER BY length(word), word LIMIT ?2",
        [](const Statement &row) { return row.text(0); }, prefix, expandedWords);
    return words ? Result<QStringList>(QStringList(*words)) : words.error();
}

Result<void> SearchIndex::update(qint64 articleNumber, const Metadata &metadata, const QByteArray &xhtml)
{
    const SearchableText text = searchableText(xhtml);
    const QStringList folded{foldForSearch(metadata.title), foldForSearch(metadata.sapo), foldForSearch(text.body),
                             foldForSearch(text.captions), foldForSearch(otherFields(metadata))};
    const Result<void> indexed = m_store.content().run(
        "INSERT OR REPLACE INTO search (rowid, title, sapo, body, captions, fields) VALUES (?, ?, ?, ?, ?, ?)",
        articleNumber, folded.at(0), folded.at(1), folded.at(2), folded.at(3), folded.at(4));
    if (!indexed)
        return indexed;
    if (const auto titled = m_store.content().run("INSERT OR REPLACE INTO search_titles (rowid, title) VALUES (?, ?)",
                                                  articleNumber, folded.at(0));
        !titled)
        return titled;
    return m_store.content().run("INSERT OR IGNORE INTO search_words (word) SELECT value FROM json_each(?)",
                                 QString::fromUtf8(wordList(folded)));
}

Result<void> SearchIndex::rebuild()
{
    Connection &content = m_store.content();
    return atomically(content, [&]() -> Result<void> {
        if (const auto emptied = content.execute("INSERT INTO search (search) VALUES ('delete-all');"
                                                 "INSERT INTO search_titles (search_titles) VALUES ('delete-all');"
                                                 "DELETE FROM search_words;");
            !emptied)
            return emptied;
        const auto numbers = content.list("SELECT number FROM articles ORDER BY number",
                                          [](const Statement &row) { return row.integer(0); });
        if (!numbers)
            return numbers.error();
        const QByteArray sql = QByteArray("SELECT ") + draftColumns + draftTables + "WHERE articles.number = ?";
        for (const qint64 number : *numbers) {
            const auto draft = content.first(
                sql.constData(), [](const Statement &row) { return DraftTexts{{}, row.blob(0), row.blob(1)}; }, number);
            const auto metadata = draft && *draft ? metadataOf((*draft)->metadata) : damagedRow(u"search"_s);
            const auto xhtml = draft && *draft ? unpack((*draft)->xhtml) : damagedRow(u"search"_s);
            if (!metadata || !xhtml)
                continue;
            if (const auto updated = update(number, *metadata, *xhtml); !updated)
                return updated;
        }
        return SettingsRepository(m_store).setValue(versionSetting, version);
    });
}

Result<void> SearchIndex::rebuildIfStale()
{
    const auto found = SettingsRepository(m_store).value(versionSetting);
    if (!found)
        return found.error();
    return *found == version ? Result<void>() : rebuild();
}

Result<void> SearchIndex::check()
{
    const auto checked =
        m_store.content().execute("INSERT INTO search (search) VALUES ('integrity-check');"
                                  "INSERT INTO search_titles (search_titles) VALUES ('integrity-check');");
    if (!checked && checked.error().fault == Fault::Tampered)
        return damagedRow(u"search"_s);
    return checked;
}

} // namespace bantin::store
