// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/diff/ArticleDiff.h"

#include "app/content/InlineText.h"

namespace bantin::content {

using namespace Qt::StringLiterals;

namespace {

using Kind = TextChange::Kind;

Inlines plain(const QString &text)
{
    return text.isEmpty() ? Inlines() : Inlines{Text{text, {}, {}}};
}

/// Edits side by side are one change to whoever reads them.
void numberRuns(QList<TextRun> &runs, int &places)
{
    bool within = false;
    for (TextRun &run : runs) {
        const bool changes = run.kind != TextRun::Kind::Same;
        if (changes && !within)
            ++places;
        within = changes;
        run.place = changes ? places : 0;
    }
}

/// What came or went whole is one change, whatever is in it.
void numberNodes(QList<TextChange> &nodes, int &places)
{
    for (TextChange &node : nodes) {
        if (node.kind == Kind::Same)
            continue;
        if (node.kind != Kind::Changed) {
            node.place = ++places;
            continue;
        }
        if (node.before != node.after)
            node.place = ++places;
        numberRuns(node.words, places);
        numberNodes(node.content, places);
    }
}

QList<FieldChange> changedFields(const Metadata &before, const Metadata &after)
{
    QList<FieldChange> changes;
    const QStringList fields = fieldsInUse(before, after);
    for (const QString &field : fields) {
        if (field == "title"_L1 || field == "sapo"_L1)
            continue;
        const FieldChange change{field, metadataField(before, field), metadataField(after, field), 0};
        if (change.before != change.after)
            changes.append(change);
    }
    return changes;
}

} // namespace

ArticleDiff diffArticles(const ArticleText &before, const ArticleText &after, const std::stop_token &stop)
{
    ArticleDiff diff;
    diff.title = diffText(plain(before.metadata.title), plain(after.metadata.title));
    diff.sapo = diffText(plain(before.metadata.sapo), plain(after.metadata.sapo));
    diff.fields = changedFields(before.metadata, after.metadata);
    diff.body = diffNodes(nodesOf(before.document.blocks), nodesOf(after.document.blocks), stop);
    numberRuns(diff.title, diff.places);
    numberRuns(diff.sapo, diff.places);
    for (FieldChange &field : diff.fields)
        field.place = ++diff.places;
    numberNodes(diff.body, diff.places);
    return diff;
}

} // namespace bantin::content
