// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/board/BoardRule.h"

#include "app/domain/regulation/RuleReader.h"

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

QList<Board::Post> readPosts(JsonReader &reader, QLatin1StringView name)
{
    QList<Board::Post> posts;
    const QStringList written = reader.texts(name);
    for (const QString &text : written) {
        const std::optional<Board::Post> post = postFromName(text);
        reader.require(name, post && !posts.contains(*post));
        posts.append(post.value_or(Board::Post::Member));
    }
    return posts;
}

LocalText readSaid(JsonReader &reader, QLatin1StringView name)
{
    return reader.isNull(name) ? LocalText() : reader.object(name, readLocalText);
}

BoardRule::Entitled readEntitled(JsonReader &reader)
{
    BoardRule::Entitled entitled;
    entitled.power = reader.named("power"_L1, powerFromName);
    entitled.posts = readPosts(reader, "posts"_L1);
    reader.require("posts"_L1, !entitled.posts.isEmpty());
    entitled.ruleId = reader.text("rule"_L1);
    entitled.cite = reader.text("cite"_L1);
    return entitled;
}

} // namespace

BoardRule readBoardRule(JsonReader &reader)
{
    BoardRule rule;
    rule.ruleId = reader.text("rule"_L1);
    rule.cite = reader.text("cite"_L1);
    rule.posts = readPosts(reader, "posts"_L1);
    rule.partTime = readPosts(reader, "part-time"_L1);
    rule.founder = readSaid(reader, "founder"_L1);
    rule.headOffices = reader.objects("head-offices"_L1, readLocalText);
    rule.standingBody = readSaid(reader, "standing-body"_L1);
    rule.entitled = reader.objects("entitled"_L1, readEntitled);
    return rule;
}

} // namespace bantin
