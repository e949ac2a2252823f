// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/ArticleFiller.h"

#include "app/store/RevisionRepository.h"
#include "app/store/SearchableText.h"
#include "app/store/Store.h"
#include "app/store/Transaction.h"

#include <algorithm>

using namespace bantin;
using namespace bantin::store;
using namespace Qt::StringLiterals;

namespace {

constexpr int articlesACommit = 500;
constexpr int revisionsOfATenth = 5;
constexpr int secondsBetweenArticles = 600;

QDateTime timeOf(int number)
{
    return QDateTime::fromString(u"2024-01-01T00:00:00Z"_s, Qt::ISODate)
        .addSecs(qint64(number) * secondsBetweenArticles);
}

} // namespace

void benchCheck(bool succeeded, const char *what)
{
    if (!succeeded)
        qFatal("benchmark broken: %s", what);
}

void ArticleFiller::fill(Store &store, int articles)
{
    for (int begin = 0; begin < articles; begin += articlesACommit) {
        auto transaction = Transaction::begin(store.content());
        benchCheck(transaction.ok(), "begin");
        for (int i = begin; i < std::min(begin + articlesACommit, articles); ++i)
            add(store, i);
        benchCheck(transaction->commit().ok(), "commit");
    }
}

void ArticleFiller::add(Store &store, int number)
{
    const auto person = number % m_people.size();
    Article article;
    article.id = ArticleId::create();
    article.stage = allStages().at(number % allStages().size());
    article.author = m_people.at(person);
    article.authorName = u"Cộng tác viên thôn %1"_s.arg(person);
    article.createdAt = timeOf(number);
    article.updatedAt = article.createdAt;
    WorkingCopy copy = draft(article.id, m_text.usualLength());
    copy.authors = {article.author};
    copy.savedAt = article.createdAt;
    article.title = copy.metadata.title;
    article.category = copy.metadata.category;
    benchCheck(ArticleRepository(store).insert(article, copy).ok(), "article");
    if (number % 10 == 0)
        addRevisions(store, article, copy);
}

void ArticleFiller::addRevisions(Store &store, const Article &article, WorkingCopy copy)
{
    for (int number = 1; number <= revisionsOfATenth; ++number) {
        copy.xhtml = m_text.article(m_text.usualLength());
        const Revision revision{RevisionId::create(), article.id, number, copy.authors,
                                copy.metadata,        copy.xhtml, {},     article.createdAt};
        benchCheck(RevisionRepository(store).insert(revision).ok(), "revision");
        m_plainBytes += searchableText(copy.xhtml).body.toUtf8().size();
    }
    copy.changedSinceRevision = false;
    benchCheck(ArticleRepository(store).saveWorkingCopy(copy).ok(), "draft of a revision");
}

WorkingCopy ArticleFiller::draft(const ArticleId &article, int words)
{
    WorkingCopy copy;
    copy.article = article;
    copy.metadata.title = m_text.title();
    copy.metadata.sapo = m_text.title() + u". "_s + m_text.title();
    copy.metadata.category = u"tin-tuc-su-kien"_s;
    copy.metadata.writer = u"Cộng tác viên"_s;
    copy.metadata.source = u"Văn phòng UBND xã"_s;
    copy.xhtml = m_text.article(words);
    copy.savedAt = QDateTime::currentDateTimeUtc();
    m_plainBytes += (copy.metadata.title + copy.metadata.sapo + searchableText(copy.xhtml).body).toUtf8().size();
    return copy;
}
