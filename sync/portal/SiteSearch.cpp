// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/SiteSearch.h"

#include "app/domain/SearchText.h"
#include "sync/portal/DurableFile.h"
#include "sync/portal/PageText.h"
#include "sync/portal/SiteArchive.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bantin::portal {

namespace {

constexpr int titleWeight = 8;
constexpr int sapoWeight = 3;
constexpr int textWeight = 1;
constexpr int asTypedWeight = 6;
constexpr QStringView doubleQuotes = u"“”„«»";

QByteArray foldedWords(const QString &text)
{
    return (u' ' + wordsForSearch(foldForSearch(text)).join(u' ') + u' ').toUtf8();
}

QList<SearchTerm> termsOf(const QString &query)
{
    const QList<SearchTerm> terms = parseSearch(query);
    return terms.first(std::min(terms.size(), SiteSearch::mostTerms));
}

QString textAt(const QString &site, const QString &path)
{
    const auto html = readWhole(site + u'/' + path);
    return html ? textOfPage(*html) : QString();
}

/// Whole words: the last one was sent, not broken off.
QList<SearchTerm> wholeWords(QList<SearchTerm> terms)
{
    for (SearchTerm &term : terms)
        term.lastIsPrefix = false;
    return terms;
}

} // namespace

SiteSearch::SiteSearch(const QString &siteFolder, const QString &name)
    : m_site(siteFolder)
    , m_name(name)
{
}

QString SiteSearch::tidied(const QString &query)
{
    QString text = query.first(std::min(query.size(), longestQuery));
    if (!text.isEmpty() && text.back().isHighSurrogate())
        text.chop(1);
    for (QChar &character : text) {
        if (character.category() == QChar::Other_Control || character.category() == QChar::Other_Format
            || character.isNonCharacter())
            character = u' ';
        else if (doubleQuotes.contains(character)) // as phones write them
            character = u'"';
    }
    return text.normalized(QString::NormalizationForm_C).simplified();
}

SiteSearch::Shelved SiteSearch::shelve(const PublishedArticle &article) const
{
    Shelved shelved{entryOf(article), article.packageSha512, {}, {}, {}, {}};
    shelved.plain = (article.title + u'\n' + article.sapo).normalized(QString::NormalizationForm_C).toCaseFolded();
    shelved.title = foldedWords(article.title);
    shelved.sapo = foldedWords(article.sapo);
    shelved.text = foldedWords(article.categoryName + u' ' + textAt(m_site, shelved.entry.path));
    return shelved;
}

void SiteSearch::update(const QList<PublishedArticle> &known)
{
    const QList<PublishedArticle> shown = shownOf(known);
    QHash<QString, Shelved> before;
    {
        const QMutexLocker lock(&m_mutex);
        for (const Shelved &shelved : std::as_const(m_shelf))
            before.insert(shelved.entry.id, shelved);
    }
    QList<Shelved> shelf;
    for (const PublishedArticle &article : shown) {
        const auto same = before.constFind(article.article.toString());
        shelf.append(same != before.cend() && same->package == article.packageSha512 ? *same : shelve(article));
    }
    const QMutexLocker lock(&m_mutex);
    m_shelf = std::move(shelf);
    m_siteName = siteNameOf(m_name, shown);
    m_archive = archiveOf(shown);
}

/// 0 when a word is missing.
int SiteSearch::score(const Shelved &shelved, const QList<QByteArray> &needles, const QString &typed)
{
    int sum = 0;
    for (const QByteArray &needle : needles) {
        if (shelved.title.contains(needle))
            sum += titleWeight;
        else if (shelved.sapo.contains(needle))
            sum += sapoWeight;
        else if (shelved.text.contains(needle))
            sum += textWeight;
        else
            return 0;
    }
    return shelved.plain.contains(typed) ? sum + asTypedWeight : sum;
}

SearchResult SiteSearch::find(const QString &query, qsizetype from, qsizetype count) const
{
    const QList<SearchTerm> terms = wholeWords(termsOf(query));
    QList<QByteArray> needles;
    for (const SearchTerm &term : terms)
        needles.append((u' ' + term.words.join(u' ') + u' ').toUtf8());
    const QString typed = query.toCaseFolded().remove(u'"');

    SearchResult result;
    {
        const QMutexLocker lock(&m_mutex);
        QList<std::pair<int, qsizetype>> hits;
        for (qsizetype i = 0; i < m_shelf.size() && !needles.isEmpty(); ++i) {
            if (const int points = score(m_shelf.at(i), needles, typed); points > 0)
                hits.append({points, i});
        }
        std::ranges::stable_sort(hits, std::greater(), &std::pair<int, qsizetype>::first);
        result = {m_siteName, categoriesOf(m_archive), m_archive, hits.size(), {}};
        for (qsizetype i = from; i < std::min(hits.size(), from + count); ++i)
            result.entries.append(m_shelf.at(hits.at(i).second).entry);
    }
    for (render::ListEntry &entry : result.entries)
        entry.excerpt = makeSnippet(textAt(m_site, entry.path), terms);
    return result;
}

} // namespace bantin::portal
