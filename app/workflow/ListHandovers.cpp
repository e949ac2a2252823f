// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ListHandovers.h"

#include "app/base/CanonicalJson.h"
#include "app/store/AccountRepository.h"
#include "app/store/ArticleRepository.h"
#include "app/workflow/internal/DeskExchange.h"

#include <QHash>

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

PastHandover readPaper(const store::SignedRecord &paper, const QJsonObject &content,
                       const QHash<QString, QString> &names, const store::ArticleRepository &articles)
{
    using enum PastHandover::Direction;
    PastHandover past;
    past.direction = paper.kind == QLatin1StringView(sentPaper) ? Sent : Received;
    past.at = paper.at;
    past.by = content["by"_L1].toObject()["name"_L1].toString();
    const QJsonArray people =
        past.direction == Sent ? content["recipients"_L1].toArray() : QJsonArray{content["sender"_L1]};
    for (const QJsonValue &person : people)
        past.people.append(names.value(person.toString(), u"…"_s));
    const QJsonArray carried = content["articles"_L1].toArray();
    for (const QJsonValue &item : carried) {
        const auto article = articles.find(ArticleId::fromString(item["article"_L1].toString()));
        if (article)
            past.titles.append(article->title);
        if (item["branch"_L1].toInteger() > 0)
            ++past.diverged;
    }
    return past;
}

} // namespace

Result<QList<PastHandover>> listHandovers(Session &session)
{
    const auto papers = store::RecordRepository(*session.store).all();
    if (!papers)
        return papers.error();
    const auto accounts = store::AccountRepository(*session.store).all();
    if (!accounts)
        return accounts.error();
    QHash<QString, QString> names;
    for (const Account &account : *accounts)
        names.insert(account.id.toString(), account.name);
    const store::ArticleRepository articles(*session.store);
    QList<PastHandover> list;
    for (const store::SignedRecord &paper : *papers) {
        if (paper.kind != QLatin1StringView(sentPaper) && paper.kind != QLatin1StringView(receivedPaper))
            continue;
        const auto content = fromCanonicalJson(paper.json, paper.json.size());
        if (!content)
            return Error{Fault::Tampered, u"store-damaged"_s, Retry::Never, {}, paper.kind};
        list.prepend(readPaper(paper, *content, names, articles));
    }
    return list;
}

} // namespace bantin::workflow
