//! How each renderer is asked for, and the window that says when it has been drawn.

use std::path::Path;
use std::sync::Arc;

use eframe::egui_wgpu::{RenderState, ScreenDescriptor, WgpuConfiguration, WgpuSetup};
use eframe::wgpu::{
    Adapter, Backends, CommandEncoderDescriptor, Device, DeviceDescriptor, DeviceType, Extent3d, MemoryHints,
    Operations, RenderPassColorAttachment, RenderPassDescriptor, TextureDescriptor, TextureDimension, TextureFormat,
    TextureUsages, TextureView, TextureViewDescriptor,
};
use egui::epaint::{ClippedPrimitive, ImageDelta, Mesh, Primitive, TextureAtlas};
use egui::{Color32, ColorImage, Context, Pos2, Rect, TextureId, Ui, Vec2, Visuals};

use super::ladder::Watch;
use super::{Program, Stage};
use crate::session::Renderer;

/// As many frames have to be on the screen before a renderer is said to work: some drivers lose the device only once
/// they have shown something.
const ENOUGH: u64 = 3;

/// What wgpu is asked for. Only the automatic choice follows `WGPU_BACKEND`. Memory is taken as it is needed: by itself
/// wgpu sets 64 MB aside at once, and a window has use for a tenth of them. The window takes the stage once it is known
/// what draws it: from then on eframe writes into its context.
pub fn configuration(renderer: Renderer, stage: &Stage) -> WgpuConfiguration {
    let mut configuration = WgpuConfiguration::default();
    if let WgpuSetup::CreateNew(setup) = &mut configuration.wgpu_setup {
        let usual = Arc::clone(&setup.device_descriptor);
        let stage = stage.clone();
        setup.device_descriptor = Arc::new(move |adapter| {
            stage.take();
            DeviceDescriptor { memory_hints: MemoryHints::MemoryUsage, ..usual(adapter) }
        });
        match renderer {
            Renderer::Automatic => setup.enough_without_gl = Some(Arc::new(are_enough)),
            Renderer::Gl => setup.instance_descriptor.backends = Backends::GL,
            Renderer::Software => {
                setup.instance_descriptor.backends = Backends::DX12;
                setup.native_adapter_selector = Some(Arc::new(|adapters, _| without_a_card(adapters)));
            }
        }
    }
    configuration
}

/// Whether GL has nothing better to offer than these adapters, and so need not be begun: that takes memory and time.
fn are_enough(adapters: &[Adapter]) -> bool {
    is_gl_needless(adapters.iter().map(|adapter| adapter.get_info().device_type), has_card())
}

/// It is where one of these is a graphics card, or where all there is to draw with is the processor anyway.
fn is_gl_needless(mut kinds: impl Iterator<Item = DeviceType>, has_card: bool) -> bool {
    let is_card = |kind| matches!(kind, DeviceType::DiscreteGpu | DeviceType::IntegratedGpu | DeviceType::VirtualGpu);
    if has_card { kinds.any(is_card) } else { kinds.next().is_some() }
}

/// Whether there may be a graphics card. On Linux no driver can have one without its file.
fn has_card() -> bool {
    let files = ["/dev/dri", "/dev/nvidia0", "/dev/dxg"];
    !cfg!(target_os = "linux") || files.iter().any(|file| Path::new(file).exists())
}

fn without_a_card(adapters: &[Adapter]) -> Result<Adapter, String> {
    let found = adapters.iter().find(|adapter| adapter.get_info().device_type == DeviceType::Cpu);
    found.cloned().ok_or_else(|| "no software adapter".to_owned())
}

/// Draws a point that nobody sees. What draws gets ready when it is first asked to, and where the processor draws that takes
/// as long as a frame: begun here it is done while the window is put on the screen and its first frame laid out.
pub fn get_ready(state: &RenderState) {
    let RenderState { adapter, device, queue, target_format, renderer, .. } = state;
    // A screen's format need not be one to draw in elsewhere.
    if !adapter.get_texture_format_features(*target_format).allowed_usages.contains(TextureUsages::RENDER_ATTACHMENT) {
        return;
    }
    let screen = ScreenDescriptor { size_in_pixels: [1, 1], pixels_per_point: 1.0 };
    let letters = ImageDelta::full(ColorImage::filled([1, 1], Color32::WHITE), TextureAtlas::texture_options());
    let (point, canvas) = ([point()], canvas(device, *target_format));
    let onto = RenderPassColorAttachment {
        view: &canvas,
        depth_slice: None,
        resolve_target: None,
        ops: Operations::default(),
    };
    let mut renderer = renderer.write();
    let mut encoder = device.create_command_encoder(&CommandEncoderDescriptor::default());
    // The window's letters take its place with the first frame.
    renderer.update_texture(device, queue, TextureId::default(), &letters);
    let before = renderer.update_buffers(device, queue, &mut encoder, &point, &screen);
    let pass = encoder.begin_render_pass(&RenderPassDescriptor {
        color_attachments: &[Some(onto)],
        ..RenderPassDescriptor::default()
    });
    renderer.render(&mut pass.forget_lifetime(), &point, &screen);
    queue.submit(before.into_iter().chain([encoder.finish()]));
}

fn point() -> ClippedPrimitive {
    let clip_rect = Rect::from_min_size(Pos2::ZERO, Vec2::splat(1.0));
    let mut mesh = Mesh::default();
    mesh.add_colored_rect(clip_rect, Color32::WHITE);
    ClippedPrimitive { clip_rect, primitive: Primitive::Mesh(mesh) }
}

/// One pixel to draw on.
fn canvas(device: &Device, format: TextureFormat) -> TextureView {
    let texture = device.create_texture(&TextureDescriptor {
        label: None,
        size: Extent3d::default(),
        mip_level_count: 1,
        sample_count: 1,
        dimension: TextureDimension::D2,
        format,
        usage: TextureUsages::RENDER_ATTACHMENT,
        view_formats: &[],
    });
    texture.create_view(&TextureViewDescriptor::default())
}

/// The program, which says once that its window can be seen and keeps what draws it.
pub struct Shown {
    pub program: Program,
    pub renderer: Renderer,
    pub watch: Watch,
    /// The number of its first frame.
    pub first: u64,
}

impl Shown {
    fn look(&mut self, ctx: &Context) {
        if self.watch.has_drawn() {
            return;
        }
        let drawn = ctx.cumulative_frame_nr() - self.first;
        if drawn == 1 {
            tracing::debug!("the first frame is drawn");
        }
        let is_new = drawn < ENOUGH;
        // Its first frames need all there is of the processor.
        self.program.rest_advisor(is_new);
        if is_new {
            ctx.request_repaint();
        } else {
            self.program.session.settings.renderer = self.renderer;
            self.watch.drawn();
            // What the start and the first frames took to get ready is not needed again.
            phanbo_heap::give_back_what_is_free();
            tracing::info!(renderer = self.renderer.code(), "the window is drawn");
        }
    }
}

impl eframe::App for Shown {
    fn logic(&mut self, ctx: &Context, frame: &mut eframe::Frame) {
        self.program.logic(ctx, frame);
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        self.look(ui);
        self.program.ui(ui, frame);
    }

    fn raw_input_hook(&mut self, ctx: &Context, input: &mut egui::RawInput) {
        self.program.raw_input_hook(ctx, input);
    }

    fn clear_color(&self, visuals: &Visuals) -> [f32; 4] {
        self.program.clear_color(visuals)
    }

    fn on_exit(&mut self) {
        self.program.on_exit();
    }
}

#[cfg(test)]
mod tests {
    use DeviceType::{Cpu, DiscreteGpu, IntegratedGpu, Other, VirtualGpu};

    use super::*;

    #[test]
    fn gl_is_begun_only_where_it_may_have_a_card_that_nothing_else_has() {
        let is_needless = |kinds: &[DeviceType], has_card| is_gl_needless(kinds.iter().copied(), has_card);
        for card in [DiscreteGpu, IntegratedGpu, VirtualGpu] {
            assert!(is_needless(&[Cpu, card], true), "{card:?}");
        }
        assert!(!is_needless(&[Cpu], true), "an old card that only GL can use");
        assert!(!is_needless(&[Other], true));
        assert!(!is_needless(&[], true));
        assert!(is_needless(&[Cpu], false), "the processor draws in any case");
        assert!(!is_needless(&[], false), "nothing draws but GL");
    }
}
