// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/PartUpload.h"

#include "sync/engine/DeliveryJournal.h"
#include "sync/engine/LocalFault.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bantin::sync {

using Kind = UploadAction::Kind;

namespace {

constexpr qint64 shownEveryMs = 200;
/// Out of the store: what a break throws away of a piece that was read is never more.
constexpr qint64 readAtOnce = 256 * 1024;

} // namespace

PartUpload::PartUpload(const UploadTools &tools, const PartGroup &group, QObject *parent)
    : QObject(parent)
    , m_tools(tools)
    , m_group(group)
    , m_planner(group.size(), !group.uploadUrl().isEmpty(), tools.chunk, tools.options)
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &PartUpload::carryOut);
}

void PartUpload::start()
{
    perform(m_planner.begin());
}

void PartUpload::release()
{
    m_isHeld = false;
    if (m_isReady)
        carryOut();
}

void PartUpload::perform(const UploadAction &action)
{
    m_action = action;
    m_wait.start(action.after);
}

void PartUpload::carryOut()
{
    const bool isRequest =
        m_action.kind == Kind::Create || m_action.kind == Kind::AskOffset || m_action.kind == Kind::Send;
    if (m_isHeld && isRequest) {
        m_isReady = true;
        Q_EMIT rested();
        return;
    }
    m_isReady = false;
    switch (m_action.kind) {
    case Kind::Create:
        return create();
    case Kind::AskOffset:
        return askOffset();
    case Kind::Send:
        return send();
    case Kind::Done:
        return end(End::Done);
    case Kind::Gone:
        return end(End::Gone, m_action.error);
    case Kind::Pause:
        return end(End::Pause, m_action.error);
    case Kind::Refuse:
        return end(End::Refuse, m_action.error);
    }
}

void PartUpload::keep(const UploadAction &next)
{
    Q_EMIT changed([this, next] { perform(next); });
}

void PartUpload::create()
{
    m_tools.tus.create(m_group.size(), m_group.metadata()).then(this, [this](const Result<QUrl> &upload) {
        if (!upload)
            return fail(upload.error());
        m_group.begin(upload->toString(QUrl::FullyEncoded));
        m_handedOver = 0;
        keep(m_planner.created());
    });
}

void PartUpload::askOffset()
{
    m_tools.tus.head(QUrl(m_group.uploadUrl())).then(this, [this](const Result<UploadOffset> &answer) {
        if (!answer)
            return fail(answer.error());
        takeOffset(*answer);
    });
}

void PartUpload::takeOffset(const UploadOffset &answer)
{
    const UploadAction next = m_planner.offsetAnswered(answer.offset, answer.length);
    if (next.kind != Kind::Send && next.kind != Kind::Done)
        return perform(next);
    if (next.kind == Kind::Send && answer.offset > 0)
        Q_EMIT resumed(std::max<qint64>(0, m_handedOver - answer.offset));
    m_handedOver = answer.offset;
    if (answer.offset == m_group.acknowledged())
        return perform(next);
    m_group.acknowledge(answer.offset);
    keep(next);
}

void PartUpload::send()
{
    const auto read = [&journal = m_tools.journal, group = m_group, begin = m_action.offset,
                       size = m_action.length](qint64 offset) {
        return journal.read(group.slices(begin + offset, std::min(readAtOnce, size - offset)));
    };
    read(0).then(this, [this, read](const Result<QByteArray> &first) {
        if (!first)
            end(End::Broken, first.error());
        else
            patch({m_action.length, *first, read});
    });
}

void PartUpload::patch(const HttpBody &piece)
{
    m_sending.start();
    m_shown.start();
    m_tools.tus.patch(QUrl(m_group.uploadUrl()), m_action.offset, piece, [this](qint64 sent) { noticeSending(sent); })
        .then(this, [this](const Result<qint64> &offset) {
            if (!offset)
                return fail(offset.error());
            m_handedOver = *offset;
            m_group.acknowledge(*offset);
            keep(m_planner.chunkAccepted(*offset, Milliseconds(m_sending.elapsed())));
        });
}

void PartUpload::noticeSending(qint64 bytes)
{
    m_handedOver = m_action.offset + bytes;
    if (m_handedOver == m_group.size())
        Q_EMIT handedOver();
    if (m_shown.elapsed() < shownEveryMs)
        return;
    m_shown.start();
    Q_EMIT sending(m_handedOver);
}

void PartUpload::fail(const Error &error)
{
    Q_EMIT broke();
    if (isLocalFault(error))
        end(End::Broken, error);
    else
        perform(m_planner.failed(m_action, error));
}

void PartUpload::end(End how, const Error &error)
{
    if (m_isOver)
        return;
    m_isOver = true;
    Q_EMIT ended(how, error);
}

} // namespace bantin::sync
