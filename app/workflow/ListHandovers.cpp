// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ListHandovers.h"

#include "app/base/CanonicalJson.h"
#include "app/store/AccountRepository.h"
#include "app/store/ArticleRepository.h"
#include "app/workflow/internal/DeskExchange.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

std::optional<PastHandover::Direction> directionOf(const store::SignedRecord &paper)
{
    using enum PastHandover::Direction;
    if (paper.kind == QLatin1StringView(sentPaper))
        return Sent;
    if (paper.kind == QLatin1StringView(sealedPaper))
        return Sealed;
    return paper.kind == QLatin1StringView(receivedPaper) ? std::optional(Received) : std::nullopt;
}

PastHandover readPaper(const store::SignedRecord &paper, const QJsonObject &content,
                       const QHash<QString, QString> &names, const store::ArticleRepository &articles)
{
    using enum PastHandover::Direction;
    PastHandover past;
    past.direction = *directionOf(paper);
    past.at = paper.at;
    past.by = content["by"_L1].toObject()["name"_L1].toString();
    const QJsonArray people =
        past.direction == Received ? QJsonArray{content["sender"_L1]} : content["recipients"_L1].toArray();
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
    QSet<QString> sent;
    for (const store::SignedRecord &paper : *papers) {
        if (directionOf(paper) == PastHandover::Direction::Sent)
            sent.insert(paper.subject);
    }
    QList<PastHandover> list;
    for (const store::SignedRecord &paper : *papers) {
        const auto direction = directionOf(paper);
        if (!direction || (direction == PastHandover::Direction::Sealed && sent.contains(paper.subject)))
            continue;
        const auto content = fromCanonicalJson(paper.json, paper.json.size());
        if (!content)
            return Error{Fault::Tampered, u"store-damaged"_s, Retry::Never, {}, paper.kind};
        list.prepend(readPaper(paper, *content, names, articles));
    }
    return list;
}

} // namespace bantin::workflow
