// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/html/HtmlTree.h"

#include <QDeadlineTimer>

#include <algorithm>
#include <new>

namespace bantin::content::html {
namespace {

constexpr std::size_t chunkBytes = 1 << 20;
constexpr std::size_t mostBytes = std::size_t(768) << 20;
constexpr qint64 longestMilliseconds = 5000;

qint64 now()
{
    return QDeadlineTimer::current().deadline();
}

} // namespace

HtmlTree::HtmlTree(QByteArray html, std::stop_token stop)
    : m_html(std::move(html))
    , m_stop(std::move(stop))
    , m_started(now())
{
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = &HtmlTree::allocate;
    options.deallocator = [](void *, void *) {};
    options.userdata = this;
    options.max_errors = 0;
    // The parser has no way to stop; only its own C frames, which own nothing outside the arena, are jumped over.
    if (setjmp(m_giveUp) == 0) {
        const GumboOutput *output = gumbo_parse_with_options(&options, m_html.constData(), std::size_t(m_html.size()));
        m_document = output->document;
    }
}

void *HtmlTree::allocate(void *self, std::size_t size)
{
    auto *tree = static_cast<HtmlTree *>(self);
    void *memory = tree->take(size);
    if (!memory)
        std::longjmp(tree->m_giveUp, 1);
    return memory;
}

void *HtmlTree::take(std::size_t size)
{
    constexpr std::size_t alignment = alignof(std::max_align_t);
    const std::size_t rounded = (size + alignment - 1) / alignment * alignment;
    if (rounded < size || isOverBudget())
        return nullptr;
    if (rounded > m_free) {
        const std::size_t wanted = std::max(rounded, chunkBytes);
        if (wanted > mostBytes - m_total)
            return nullptr;
        auto *chunk = new (std::nothrow) std::byte[wanted];
        if (!chunk)
            return nullptr;
        m_chunks.emplace_back(chunk);
        m_total += wanted;
        m_next = chunk;
        m_free = wanted;
    }
    std::byte *memory = m_next;
    m_next += rounded;
    m_free -= rounded;
    return memory;
}

bool HtmlTree::isOverBudget()
{
    constexpr unsigned often = 256;
    if (++m_allocations % often != 0)
        return false;
    return m_stop.stop_requested() || now() - m_started > longestMilliseconds;
}

} // namespace bantin::content::html
