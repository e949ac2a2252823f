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

} // namespace

PartUpload::PartUpload(const UploadTools &tools, const DeliveryPart &part, bool isAnew, QObject *parent)
    : QObject(parent)
    , m_tools(tools)
    , m_part(part)
    , m_planner(part.size, !isAnew && !part.uploadUrl.isEmpty(), tools.chunk, tools.options)
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
    if (action.after > Milliseconds(0))
        setWaiting();
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
    const bool isBag = m_part.kind == DeliveryPart::Kind::Bag;
    const QMap<QString, QByteArray> metadata{
        {u"sha512"_s, m_part.sha512.toHex()},
        {u"filetype"_s, isBag ? "application/zip"_ba : "application/octet-stream"_ba}};
    m_tools.tus.create(m_part.size, metadata).then(this, [this](const Result<QUrl> &upload) {
        if (!upload)
            return fail(upload.error());
        if (m_part.acknowledged > 0)
            Q_EMIT resumed(m_part.acknowledged);
        m_part.uploadUrl = upload->toString(QUrl::FullyEncoded);
        m_part.acknowledged = 0;
        m_handedOver = 0;
        keep(m_planner.created());
    });
    setWaiting();
}

void PartUpload::askOffset()
{
    m_tools.tus.head(QUrl(m_part.uploadUrl)).then(this, [this](const Result<UploadOffset> &answer) {
        if (!answer)
            return fail(answer.error());
        takeOffset(*answer);
    });
    setWaiting();
}

void PartUpload::takeOffset(const UploadOffset &answer)
{
    const UploadAction next = m_planner.offsetAnswered(answer.offset, answer.length);
    if (next.kind != Kind::Send && next.kind != Kind::Done)
        return perform(next);
    if (next.kind == Kind::Send && answer.offset > 0)
        Q_EMIT resumed(std::max<qint64>(0, m_handedOver - answer.offset));
    m_handedOver = answer.offset;
    if (answer.offset == m_part.acknowledged)
        return perform(next);
    m_part.acknowledged = answer.offset;
    keep(next);
}

void PartUpload::send()
{
    m_isWaiting = false;
    m_tools.journal.slice(m_part.source, m_part.offset + m_action.offset, m_action.length)
        .then(this, [this](const Result<QByteArray> &bytes) {
            if (!bytes)
                end(End::Broken, bytes.error());
            else
                patch(*bytes);
        });
}

void PartUpload::patch(const QByteArray &bytes)
{
    m_sending.start();
    m_shown.start();
    m_tools.tus.patch(QUrl(m_part.uploadUrl), m_action.offset, bytes, [this](qint64 sent) { noticeSending(sent); })
        .then(this, [this](const Result<qint64> &offset) {
            if (!offset)
                return fail(offset.error());
            m_handedOver = *offset;
            m_part.acknowledged = *offset;
            keep(m_planner.chunkAccepted(*offset, Milliseconds(m_sending.elapsed())));
        });
}

void PartUpload::noticeSending(qint64 bytes)
{
    m_handedOver = m_action.offset + bytes;
    if (bytes >= m_action.length)
        setWaiting();
    if (m_shown.elapsed() < shownEveryMs)
        return;
    m_shown.start();
    Q_EMIT sending(m_handedOver);
}

void PartUpload::setWaiting()
{
    if (m_isWaiting)
        return;
    m_isWaiting = true;
    Q_EMIT waiting();
}

void PartUpload::fail(const Error &error)
{
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
