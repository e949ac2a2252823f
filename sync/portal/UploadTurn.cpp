// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/UploadTurn.h"

#include "sync/portal/DurableFile.h"

#include <QFile>
#include <QUuid>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace bantin::portal {

namespace {

constexpr size_t nameSize = 32;

/// For the length of a block.
class Held
{
public:
    explicit Held(int descriptor)
        : m_descriptor(descriptor)
    {
        while (::flock(m_descriptor, LOCK_EX) != 0 && errno == EINTR) {
        }
    }
    ~Held() { ::flock(m_descriptor, LOCK_UN); }
    Q_DISABLE_COPY_MOVE(Held)

private:
    int m_descriptor;
};

QByteArray writerIn(int descriptor)
{
    std::array<char, nameSize> name{};
    const ssize_t size = ::pread(descriptor, name.data(), name.size(), 0);
    return {name.data(), std::max<ssize_t>(size, 0)};
}

} // namespace

UploadTurn::UploadTurn(int descriptor, const QByteArray &name)
    : m_descriptor(descriptor)
    , m_name(name)
{
}

UploadTurn::~UploadTurn()
{
    {
        const Held held(m_descriptor);
        if (writerIn(m_descriptor) == m_name && ::ftruncate(m_descriptor, 0) != 0)
            qErrnoWarning("the turn of an upload was not given back");
    }
    ::close(m_descriptor);
}

Result<std::unique_ptr<UploadTurn>> UploadTurn::take(const QString &path)
{
    const int flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW;
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags, 0600);
    if (descriptor < 0)
        return storageError(path, errno);
    const QByteArray name = QUuid::createUuid().toByteArray(QUuid::Id128);
    std::optional<Error> problem;
    {
        const Held held(descriptor);
        if (!writerIn(descriptor).isEmpty())
            problem = Error{Fault::Conflict, u"upload-busy"_s, Retry::Later, {}, {}};
        else if (::pwrite(descriptor, name.constData(), nameSize, 0) != ssize_t(nameSize))
            problem = storageError(path, errno);
    }
    if (problem) {
        ::close(descriptor);
        return *problem;
    }
    return std::unique_ptr<UploadTurn>(new UploadTurn(descriptor, name));
}

void UploadTurn::takeAway(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0)
        return;
    {
        const Held held(descriptor);
        if (::ftruncate(descriptor, 0) != 0)
            qErrnoWarning("the turn of an upload was not taken away");
    }
    ::close(descriptor);
}

bool UploadTurn::whileOurs(const std::function<void()> &step)
{
    const Held held(m_descriptor);
    const bool isOurs = writerIn(m_descriptor) == m_name;
    if (isOurs)
        step();
    return isOurs;
}

} // namespace bantin::portal
