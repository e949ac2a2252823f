// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/package/HandoverFixture.h"

#include "app/crypto/Cms.h"
#include "app/crypto/Digest.h"
#include "app/crypto/RecipientEnvelope.h"
#include "app/package/internal/BagNames.h"
#include "app/package/internal/Manifest.h"

namespace bantin::package {

HandoverFixture::HandoverFixture()
    : picture(payload.assets.constFirst())
{
    HandoverArticle article;
    article.id = revision.article;
    article.stage = Stage::AwaitingApproval;
    article.author = contributor.id;
    article.authorName = contributor.name;
    article.createdAt = now;
    article.revisions = {text(revision)};
    article.decisions = decisions({{DecisionKind::Submit, &contributor}, {DecisionKind::Review, &editor}});
    Comment comment;
    comment.number = 1;
    comment.author = editor.name;
    comment.account = editor.id;
    comment.writtenAt = now;
    comment.text = u"Thêm số liệu.\n"_s;
    article.comments = {comment};
    article.privateFields = {{u"asker-name"_s, u"Người hỏi"_s, contributor.id, now}};
    extend(article.questionSteps, QuestionStep::Received, contributor);
    extend(article.questionSteps, QuestionStep::Classified, editor);
    extend(article.questionSteps, QuestionStep::Promised, editor);
    Revision draft = revision;
    draft.id = RevisionId::create();
    draft.number = 2;
    draft.metadata.sapo = u"Sapo mới"_s;
    article.draft = HandoverDraft{text(draft), now, editor.id};
    handover.unit = {signedRoster(roster), authority.certificate().toPem(), {editor.certificate.toPem()}, {}};
    handover.articles = {article};
    handover.assets.insert(picture.name, {picture.bytes, "as it came"});
}

void HandoverFixture::extend(QList<SignedFile> &steps, QuestionStep step, const Member &member,
                             const std::function<void(QuestionEvent &)> &bend) const
{
    QuestionEvent event;
    event.sequence = int(steps.size()) + 1;
    event.step = step;
    event.article = revision.article;
    event.actor = member.id;
    event.actorName = member.name;
    event.role = member.roles.testFlag(Role::Contributor) ? Role::Contributor
                 : member.roles.testFlag(Role::Editor)    ? Role::Editor
                                                          : Role::Approver;
    event.certificateSha256 = member.certificate.fingerprint();
    event.at = now.addSecs(60 * event.sequence);
    if (step == QuestionStep::Received || step == QuestionStep::Promised)
        event.day = now.date();
    if (step == QuestionStep::Classified)
        event.competence = QuestionCompetence::Own;
    if (step == QuestionStep::Promised || step == QuestionStep::Answered)
        event.letter = u"Kính gửi người hỏi"_s;
    if (step == QuestionStep::Answered)
        event.answerSha256 = QByteArray(32, 'a');
    if (bend)
        bend(event);
    const QByteArray json = toJson(event);
    steps.append({json, crypto::signDetached(json, member.certificate, member.key)});
}

HandoverText HandoverFixture::text(const Revision &of) const
{
    const Payload made =
        makePayload(of, {roster.workspace, roster.unit, roster.regulation, u"Thông tin khác"_s}, {picture});
    return {made.articleXhtml, made.metadataJson};
}

SignedFile HandoverFixture::signedRoster(const Roster &list) const
{
    const QByteArray json = toJson(list);
    return {json, crypto::signDetached(json, authority.certificate(), authority.key())};
}

HandoverSlip HandoverFixture::slip() const
{
    HandoverSlip made;
    made.id = DeliveryId::create().toString();
    made.workspace = roster.workspace;
    made.unit = roster.unit;
    made.createdAt = now.addSecs(3600);
    return made;
}

QByteArray HandoverFixture::sealed() const
{
    return sealed(handover);
}

QByteArray HandoverFixture::sealed(const HandoverContents &contents) const
{
    return writeHandover(contents, slip(), sender(contributor), {recipient(editor), recipient(approver)})->bytes;
}

QByteArray HandoverFixture::sealedAfter(const std::function<void(BagFiles &)> &change, Tags tags) const
{
    const auto bag = crypto::openSealedFor(sealed(), editor.certificate, editor.key);
    BagFiles files = unzip(bag->view().toByteArray(), {}).value();
    change(files);
    for (const bool isPayload : {true, false}) {
        Manifest manifest;
        for (const auto &[path, bytes] : files.asKeyValueRange()) {
            if (path.startsWith(payloadFolder) == isPayload && path != tagManifestPath)
                manifest.insert(path, crypto::sha512(bytes));
        }
        if (tags == Tags::Corrected)
            files[isPayload ? manifestPath : tagManifestPath] = formatManifest(manifest);
    }
    return crypto::sealFor({editor.certificate}, package::zip(files, now).value()).value();
}

Result<VerifiedHandover> HandoverFixture::read(const QByteArray &sealed, const Member &reader) const
{
    const HandoverReading reading{reader.certificate,      reader.key, roster.workspace,
                                  authority.certificate(), roster,     regulations()};
    return readHandover(sealed, reading);
}

QString HandoverFixture::reason(const QByteArray &sealed) const
{
    const auto answer = read(sealed, editor);
    return answer ? QString() : answer.error().reason;
}

} // namespace bantin::package
